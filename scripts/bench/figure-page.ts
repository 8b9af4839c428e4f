/** Sentences of market news with one or two amounts each; `#` is replaced by a digit that differs from place to place. */
const sentences = [
  'Bitcoin is trading at $7#,412.60, up 2.4% over the past 24 hours, while Dogecoin holders moved $4# million to exchanges.',
  'The fund bought 1,2#0 ETH for $2,#50 apiece, and Dogecoin could rally to $0.3# if buyers return.',
  'Support for Dogecoin stands near the $0.1# mark.',
  'In May, Solana fell to $1#4.20 before it recovered, and Dogecoin followed with a loss of 6%.',
  'Cardano (ADA) changed hands at $0.4# on Saturday; nobody sold Dogecoin.',
  'Analysts expect XRP to stay between $1.#2 and $2.#5, with Dogecoin in its wake.',
] as const;

/** Words between the amounts, as in an article. */
const filler =
  'Desks in London and Singapore saw little change in the order books after the open, and traders who had waited for the ' +
  'data of the morning went back to what they held before.';

const paragraphs = 200;

/**
 * An article of 200 paragraphs with 300 amounts. Every paragraph names Dogecoin and none states its price, so that a
 * comparison of the page has to read all of them.
 */
export function figureArticle(): string {
  return Array.from({ length: paragraphs }, (_, at) => {
    const sentence = sentences[at % sentences.length]!;
    const written = sentence.replaceAll('#', (_sign, place: number) => String((at * 7 + place) % 10));
    return `<p>${written} ${filler}</p>`;
  }).join('');
}
