import { RareWords, wordStart } from './rare-words.ts';

/** Words that show the other meaning of a symbol or name. Regular expressions for whole words, in any case. */
interface OtherMeaning {
  /** Anywhere near. */
  readonly near?: string;
  /** Directly before or after. */
  readonly before?: string;
  readonly after?: string;
  /** Near the word anywhere on the page: the page means that wherever it has the word. */
  readonly page?: string;
}

/** Beside the tickers of funds. */
const funds =
  'etfs?|etps?|funds?|inflows?|outflows?|trusts?|fidelity|bitwise|blackrock|ishares|invesco|grayscale|vaneck|farside|' +
  'franklin templeton|wisdomtree|21shares|valkyrie|issuers?';

/** Before and after the name of a well-known coin in the names of other tokens: "Maxi Doge", "Pepe Unchained". */
const tokensBefore = 'wall street|maxi|mini|baby|little|king|mind of|retro';
const tokensAfter = 'unchained|kombat|uprising|memu|predator|2\\.0';

/** By symbol and name, as the catalog writes them; several with one meaning share an entry. */
const meanings: Readonly<Record<string, OtherMeaning>> = {
  ADA: {
    near: 'diabet\\w+|disabilit\\w+|dental|dentists?|wheelchairs?|accessib\\w+|discriminat\\w+|lovelace|lawsuits? under',
    after: 'complian\\w+|complaints?|violations?|title|team',
  },
  ETH: {
    near: 'zurich|zürich|lausanne|universit\\w+|professors?|icelandic|old english|letter|ports?|cables?|wlan|router|ip link|drivers?|kernel',
    after: 'students?|graduates?|researchers?|domain|names?',
  },
  BCH: { near: 'decod\\w+|hospital|polynomials?|pediatric', after: 'codes?' },
  'THETA,Theta': { near: 'greek|radians?|sin|cos|brain', before: 'letter', after: 'waves?|rhythms?|angle' },
  LTC: { near: 'long[ -]term care|nurs\\w+|lieutenant|dementia' },
  EOS: { near: 'canon|cameras?|lens(?:es)?|linux' },
  DGB: { before: 'der|des|dem|beim|vom' },
  ICP: { near: 'spectro\\w+|plasma|icp-ms|customer profiles?|clowns?|juggalos?|band' },
  ATOM: { near: 'rss|processors?|electrons?' },
  DOT: {
    near: 'transportation|highways?|airlines?|passengers|faa|truckers?',
    after: 'notation|product|matrix|com|rules?',
  },
  TON: { near: 'tonnes?|cargo|co2|freight' },
  'OP,Op': {
    near: 'original post\\w*|this thread|deleted (?:his|her|the|their)',
    before: 'thanks|thank you|hey|agree with|according to|the|dear|did|hope',
    after: "never|deleted|said|posted|asked|here|is (?:right|wrong|lying)|answered|ed|didn['’]t|did",
  },
  UNI: {
    near: 'universit\\w+|lectures?|exams?|tuition',
    before: 'at|from|my',
    after: 'fees|students?|days|friends',
  },
  VET: { near: 'dogs?|cats?|animals?|veteran\\w*|clinic|surgery|pets?' },
  LINK: {
    near: 'click\\w*|urls?|bio|broken|zelda|copy the|paste',
    before: 'this|that|post a|a|the missing|video|download',
    after: 'in (?:the )?(?:bio|description|comments?|mail|e-?mail)|below|above|here',
  },
  NEAR: { near: 'airport|river|downtown|the end|train station' },
  'DASH,Dash': { near: 'dashboard|doordash|sprint|plotly|metres?', after: 'cams?|cameras?|lights?|diet|of' },
  DOGE: {
    near:
      'efficiency|in savings|of savings|savings claims?|contracts|waste|fired(?! up)|agenc(?:y|ies)|jobs|employees|layoffs|staffers|taxpayers?|usaid|irs|ramaswamy|social security|federal (?:agenc\\w+|' +
      'workers|government|spending|workforce)|government spending|venice|venetian|cost[ -]cutting|congress',
    page: 'government efficiency',
    before: `agency|department|${tokensBefore}`,
    after: `team|staff\\w*|cuts|officials?|savings|agency|checks?|dividends?|subcommittee|caucus|${tokensAfter}`,
  },
  BNB: { near: 'airbnb|breakfast', after: 'rooms?|hosts?|guests?|stays?' },
  CRO: { near: 'chief revenue|clinical|contract research|croatia\\w*|pharma\\w*' },
  'SOL,Sol': { near: 'beer|martian|rover|sunlight|costa del', after: 'del mar|duc|campbell' },
  BAT: { near: 'tobacco|baseball|cigarettes?|vap(?:es?|ing)|innings?' },
  SUI: { near: 'suicid\\w+|sun communities|generis' },
  'SAND,Sand': { near: 'beach\\w*|dunes?|sandbags?|gravel|desert' },
  ONDO: { near: 'governor|nigeria', after: 'state' },
  SNX: { near: 'td synnex' },
  LDO: { near: 'regulators?|volts?|dropout' },
  CRV: { near: 'honda' },
  'KAVA,Kava': { near: 'root|drinks?|fiji', after: 'bars?' },
  GRT: { near: 'railway|kitchener' },
  'PEPE,Pepe': {
    before: `don|tio|cat|dog|named|${tokensBefore}`,
    after: `le pew|aguilar|mujica|reina|escobar|the frog|jeans|guardiola|${tokensAfter}`,
  },
  'TAO,Tao': { near: 'te ching|terence|lao tzu|taoism', before: 'the|terence', after: 'te ching|of' },
  RENDER: { near: 'shaders?|template|dom|html|pixels|props' },
  'HNT,Helium': { near: 'balloons?|leak\\w*|hydrogen|mri|liquid|isotopes?|rockets?', after: '4' },
  APT: {
    near: 'debian|ubuntu|hackers?|malware|bedrooms?|advanced persistent|repositor(?:y|ies)|spyware',
    after: 'install|get|groups?',
  },
  STX: { near: 'seagate|strep\\w*|hard drives?' },
  'AVAX,Avalanche': {
    near: 'snow\\w*|skiers?|skiing|colorado|nhl|hockey|goalie|slopes?|playoffs?|refs|third period|blue line|stanley cup',
    after: 'warnings?|victims?|risk|danger|of|lost|beat|won',
  },
  Cardano: { near: 'cubic|mathematicians?', before: 'girolamo|gerolamo|niccol\\w+', after: "['’]s formula" },
  Solana: { before: 'hilda|javier', after: 'beach|county' },
  Kusama: { near: 'infinity|exhibition|pumpkins?|sculptures?', before: 'yayoi|shytoshi' },
  Hedera: { near: 'ivy|plants?|gardens?', after: 'helix' },
  Aptos: { near: 'santa cruz', after: 'california|village' },
  'Shiba Inu': {
    near: 'breeds?|pupp(?:y|ies)|kennels?|leash|fur|vet',
    before: 'my|her|his|their|our|old',
    after: 'would say|named|dogs?|pupp(?:y|ies)|owners?|called|mix|photo|mascot|face',
  },
  Cosmos: { near: 'sagan|tyson|galax(?:y|ies)|universe|flowers?', before: 'the' },
  Stellar: {
    near: 'telescopes?|galax\\w+|nurser\\w+|black holes?|spectr\\w+',
    before: 'a|an|another|his|her|their|its|posts?|reports?|delivers?|expects?|with|had|interstellar|such',
    after:
      'performance\\w*|cast|reviews?|careers?|stars?|reputation|work|results?|earnings|gains?|returns?|quarter|job|' +
      'growth|year|start|debut|season|numbers|track|run|rally|rise|week|month',
  },
  Polygon: {
    near: 'vertices|vertex|mesh|geometr\\w+|crime scene|vox media',
    after: 'reviewed|reports?|count|s',
  },
  Terra: { after: 'nova|incognita|firma|cotta|satellite' },
  'Luna,LUNA': { near: 'cats?|lovegood|goddess|lander|vet', before: 'named|called', after: 'park|bar' },
  'Quant,QNT': {
    before: 'a|the|former',
    after: 'funds?|hedge|traders?|jobs?|analysts?|strateg\\w+|models?|teams?',
  },
  'Nano,NANO': {
    near: 'particles?|ipod|arduino|gemini|aquarium|vim|emacs',
    before: 'ledger',
    after: 'banana|technology|sim|editor|tank|s',
  },
  Optimism: {
    near: 'cautious\\w*|economic|consumers?',
    before: 'of|with|more|some|renewed|growing',
    after: 'about|over|that|among|grows?',
  },
  'Compound,COMP': {
    near: 'chemicals?|fracture|walled|fenced|molecules?|barracks',
    before: 'the|a',
    after: 'interest|growth|annual',
  },
  Maker: { before: 'market|car|chip|watch|phone|toy|drug|the|device', after: 'faires?|space|movement|of' },
  Core: {
    before: 'extension|the|intel|browser|hard|(?:bit|doge|lite)coin|dash',
    after: 'scientific|weave|inflation|cpi|pce|memory|i\\d|values?|duo|ultra|team',
  },
  CORE: { before: 'the', after: 'scientific|inflation|cpi|pce' },
  Oasis: { near: 'gallagher|britpop|desert|reunion tour|noel', before: 'defi platform|the|an' },
  Jupiter: { near: 'planet\\w*|juno|nasa|orbit\\w*|saturn|telescopes?|florida' },
  Flow: { before: 'cash|traffic|order|trade|deal|the|air|water', after: 'festival|chart|state' },
  Gala: { near: 'dinner|charity|red carpet|tickets?', before: 'met|the|a|annual' },
  Sonic: { near: 'hedgehog|sega|burgers?|drive-in', after: 'the|boom|youth' },
  Harmony: { near: 'choir|korine', before: 'in|of', after: 'gold|korine' },
  Aave: { near: 'vernacular|dialect|linguist\\w*' },
  'Dai,DAI': { near: 'aktieninstitut|wales|welsh', after: 'young|jones|greene' },
  Derive: { after: 'founder|from' },
  ARK: {
    near: 'cathie|invest(?:ment management)?|noah',
    after: 'innovation|genomic|funds?|etfs?',
    page: 'cathie|invest',
  },
  TRX: { near: 'workouts?|suspension|gym|trainers?' },
  RUNE: { near: 'norse|viking|runescape|inscription stone' },
  IOTA: { before: 'one|an|every|single|not an' },
  TIA: { near: 'stroke|ischemic', before: 'dr' },
  MANA: { near: 'forests?|cards?|mage|spells?|football club' },
  'FBTC,ETHW,IBIT,ARKB,BITB,HODL,BTCO,EZBC,BRRR,BTCW,GBTC,ETHA,FETH,ETHV,ETHE,QETH,EZET,CETH,BITO': {
    near: funds,
    page: funds,
  },
  NOS: {
    near: 'broadcasters?|dutch|public broadcaster|radio|reported|journaal',
    page: 'broadcasters?|dutch',
  },
  SDN: { near: 'sanction\\w*|treasury|ofac|designat\\w+', page: 'sanction\\w*|ofac|designat\\w+' },
  '0G,Zero Gravity': { after: 'labs|flights?' },
  // A contract without expiry, as exchanges name it: "BTC-PERP".
  PERP: {
    before: 'btc|eth|sol|xrp|doge|bnb|hype|usd[tc]?|bitcoin|ether|ethereum',
    after:
      'dex(?:es)?|exchanges?|markets?|contracts?|futures|funding|volumes?|positions?|pairs?|traders?|trading|open interest',
  },
  'Apex,ApeX,APEX,ApeX Protocol': { before: 'bitcoin|the' },
};

function compile({ near, before, after, page }: OtherMeaning) {
  return {
    near: near === undefined ? null : new RareWords(near),
    before: before === undefined ? null : new RareWords(before, wordStart, '[\\s“"‘\'-]{1,3}$'),
    after: after === undefined ? null : new RareWords(after, '^[\\s-]{0,2}'),
    page: page === undefined ? null : new RareWords(page),
  };
}

const byWord = new Map<string, OtherMeaning>();
for (const [words, meaning] of Object.entries(meanings))
  for (const word of words.split(',')) byWord.set(word, meaning);

/** Made when a page first has the word. */
const compiled = new Map<string, ReturnType<typeof compile>>();

/** UTF-16 units on either side that are looked at. */
const span = 64;

/**
 * Whether the words around `start` to `end` show that the phrase means something else: `here`, or on the whole `page`.
 */
export function otherMeaning(
  phrase: string,
  text: string,
  start: number,
  end: number,
): 'here' | 'page' | null {
  const meaning = byWord.get(phrase);
  if (!meaning) return null;
  let patterns = compiled.get(phrase);
  if (!patterns) {
    patterns = compile(meaning);
    compiled.set(phrase, patterns);
  }
  const { near, before, after, page } = patterns;
  const from = Math.max(0, start - span);
  const around = text.slice(from, end + span);
  if (page?.isIn(around)) return 'page';
  const isHere =
    near?.isIn(around) || before?.isIn(text.slice(from, start)) || after?.isIn(text.slice(end, end + span));
  return isHere ? 'here' : null;
}
