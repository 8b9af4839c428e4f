import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markedTexts } from '../support/highlights.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { type BrowserSession, bothBrowsers, startSession } from './both-browsers.ts';

interface Article {
  readonly language: string;
  readonly paragraphs: readonly string[];
  /** The words with a mark: the first of each coin in each paragraph. */
  readonly marks: string;
  /** A word to hover over. */
  readonly word: string;
  readonly direction?: 'ltr' | 'rtl';
}

const articles: readonly Article[] = [
  {
    language: 'ja',
    paragraphs: [
      '暗号資産の週間まとめ',
      '先週の暗号資産市場では「ビットコイン」が続伸し、価格は一時七万ドルを上回った。',
      '「イーサリアム」も買われ、XRP は前日比で一割ほど高い。',
    ],
    marks: 'ビットコイン イーサリアム XRP',
    word: 'ビットコイン',
  },
  {
    language: 'ru',
    paragraphs: [
      'Рынок криптовалют растёт',
      'За неделю биткоин подорожал на десятую часть, и держатели биткоина снова покупают.',
      'Следом выросли эфириум и XRP, хотя объём торгов остался прежним.',
    ],
    marks: 'биткоин эфириум XRP',
    word: 'биткоина',
  },
  {
    language: 'ar',
    direction: 'rtl',
    paragraphs: [
      'سوق العملات المشفرة يرتفع',
      'ارتفع سعر البيتكوين خلال الأسبوع، وعاد المستثمرون إلى الشراء.',
      'وصعدت أيضا عملة الإيثيريوم ومعها XRP، بينما بقي حجم التداول كما كان.',
    ],
    marks: 'بيتكوين إيثيريوم XRP',
    word: 'البيتكوين',
  },
  {
    language: 'tr',
    paragraphs: [
      'Kripto para piyasası yükseliyor',
      "Bu hafta Bitcoin'in fiyatı onda bir arttı ve yatırımcılar yeniden bitcoini aldı.",
      'Ardından Ethereum ve XRP yükseldi, BİTCOİN ise yerinde saydı.',
    ],
    marks: 'Bitcoin Ethereum XRP BİTCOİN',
    word: 'bitcoini',
  },
];

function pageOf({ language, direction = 'ltr', paragraphs }: Article): string {
  const [title, ...others] = paragraphs;
  const body = others.map((text) => `<article>${text}</article>`).join('');
  return (
    `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><title>${title}</title>` +
    `<body><h1>${title}</h1>${body}</body></html>`
  );
}

describe.each(bothBrowsers)('articles in other languages on %s', (kind) => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  test.each(articles)('$language: marks, and a card with the price', async (article) => {
    const url = `https://www.bbc.com/${article.language}`;
    session.world.page(url, pageOf(article));
    const page = await session.browser.open(url);
    const wanted = article.marks.split(' ').toSorted();
    const marks = await waitFor(
      async () => {
        const texts = await markedTexts(page);
        return texts.length >= wanted.length && texts;
      },
      { what: `the marks of ${article.language}` },
    );
    expect([...marks].toSorted()).toEqual(wanted);
    await hoverText(page, article.word);
    const { parts, box } = await popoverWith(page, article.word, ({ parts: { price } }) =>
      /\d/.test(price ?? ''),
    );
    expect(parts['name']).toBe('Bitcoin');
    expect(parts['price']).toBe('$70,652.60');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    await page.close();
  });

  test('a page in English that gains text in another script', async () => {
    const url = 'https://www.bbc.com/later';
    const english = ['Crypto this week', 'Bitcoin rose while Ethereum was flat.'];
    session.world.page(url, pageOf({ language: 'en', paragraphs: english, marks: '', word: '' }));
    const page = await session.browser.open(url);
    const marksAre = (marks: string): Promise<unknown> =>
      waitFor(async () => (await markedTexts(page)).toSorted().join(' ') === marks, { what: marks });
    await marksAre('Bitcoin Ethereum');
    await page.evaluate((text) => {
      document.body.append(Object.assign(document.createElement('article'), { textContent: text }));
    }, articles[1]!.paragraphs[1]!);
    await marksAre('Bitcoin Ethereum биткоин');
    await page.close();
  });
});
