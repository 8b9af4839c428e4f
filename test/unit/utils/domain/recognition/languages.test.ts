import { describe, expect, it } from 'vitest';
import { mentionsIn, mentionsOn } from './mentions-in.ts';

const spanish =
  'El mercado de criptomonedas subió el lunes. Bitcoin ganó un 4 % y las altcoins le siguieron.';
const german =
  'Der Kryptomarkt stieg am Montag. Bitcoin gewann vier Prozent, andere Kryptowährungen folgten ihm.';
const french =
  'Le marché des cryptomonnaies a progressé lundi. Le bitcoin a gagné 4 % et les altcoins ont suivi.';
const russian =
  'Рынок криптовалют вырос в понедельник. Биткоин прибавил четыре процента, за ним и другие токены.';

describe('coins on pages in other languages', () => {
  it.each([
    [spanish, 'SOL cayó un 3 %.', 'SOL=solana'],
    [spanish, 'Ethereum y Solana bajaron.', 'Ethereum=ethereum Solana=solana'],
    [spanish, 'El precio de Cardano', 'Cardano=cardano'],
    [german, 'Ethereum und Solana fielen.', 'Ethereum=ethereum Solana=solana'],
    [german, 'Der Solana Kurs fiel.', 'Solana=solana'],
    [german, 'Die Blockchain von Cardano', 'Cardano=cardano'],
    [french, 'L’ether et le bitcoin', 'ether=ethereum bitcoin=bitcoin'],
    [french, 'Cardano et Polkadot', 'Cardano=cardano Polkadot=polkadot'],
    [russian, 'ETH и SOL подорожали.', 'ETH=ethereum SOL=solana'],
    [russian, 'Ethereum, Solana и Cardano', 'Ethereum=ethereum Solana=solana Cardano=cardano'],
  ])('%s %s', (page, text, expected) => {
    expect(mentionsOn(page, text)).toBe(expected);
  });
});

describe('look-alikes in other languages', () => {
  it.each([
    ['El sol sale por la mañana. Sol y sombra en la plaza. Hoy hay sol.'],
    ['La luna llena. Luna de miel en Roma. La mina de oro.'],
    ['Le mana des dieux, la manne. Une mana, un sol.'],
    ['Der Sand am Strand, das Gas, der Ring. Mit Sinn und Verstand. Link zum Text.'],
    ['O mar, a lua e o sol. Uma casa sem gato. Celeste e nova.'],
    ['Il sole e la luna. Uno, due, tre. Gala della moda. Cosa si fa?'],
    ['An avalanche: une avalanche a fait deux morts.'],
    ['HELIUM UND NEON SIND EDELGASE. DAS ATOM IST KLEIN.'],
    ['PARA UNA VIDA MEJOR: SOL, MAR Y ARENA'],
    ['De dag dat de ether stil bleef, zei de omroeper.'],
  ])('%s', (text) => {
    expect(mentionsIn(text)).toBe('');
  });
});
