import type { ClaimRow } from './claim-row.ts';

/** Sentences in five languages in which past prices, other assets and measures of a network stand beside a coin. */
export const besideCoinLanguageRows: readonly ClaimRow[] = [
  [
    'Gold kletterte am Dienstag auf ein Rekordhoch von 2.685 Dollar je Unze, während {Bitcoin} 1,8 Prozent auf 63.200 Dollar nachgab.',
    'p0 63200 usd -1.8',
  ],
  [
    '{Ethereum} hatte im November 2021 bei 4.878 Dollar notiert, ehe der Kurs binnen eines Jahres um 75 Prozent auf 1.200 Dollar fiel.',
  ],
  [
    'Die Transaktionsgebühren im {Ethereum}-Netzwerk sanken binnen einer Woche um 38 Prozent, die Zahl der aktiven Adressen auf {Solana} stieg um 12 Prozent.',
  ],
  [
    'Las acciones de Coinbase cayeron un 5,2% hasta los 218 dólares después de que el {bitcoin} perdiera la cota de los 60.000 dólares.',
    't0 60000 usd',
  ],
  [
    '{XRP} había alcanzado los 3,84 dólares en enero de 2018, antes de desplomarse más de un 90%; ahora vale 0,58 dólares.',
    'p0 0.58 usd',
  ],
  [
    'Mt. Gox perdió 850.000 {bitcoins} en 2014, cuando la moneda costaba 850 dólares. Al empezar los reembolsos, {bitcoin} rondaba los 57.000 dólares y cayó un 8%.',
  ],
  [
    'Las comisiones de la red {Ethereum} bajaron un 38% en una semana y las direcciones activas de {Solana} aumentaron un 12%.',
  ],
  [
    'La dominancia de {bitcoin} subió un 0,7% hasta el 57,4%, máximo desde abril de 2021, cuando la criptomoneda rondaba los 58.000 dólares.',
  ],
  [
    'Cuando Tesla entró en el mercado a comienzos de 2021, {bitcoin} valía unos 35.000 dólares y poco después subió un 70% hasta superar los 58.000 dólares.',
  ],
  [
    "Le {XRP} avait atteint 3,84 dollars en janvier 2018, avant de s'effondrer de plus de 90 % ; il vaut désormais 0,58 dollar.",
    'p0 0.58 usd',
  ],
  ["À l'époque, un {bitcoin} se négociait autour de 450 dollars et les pirates avaient dérobé 3 600 pièces."],
  [
    'Lors du précédent halving, en mai 2020, le {bitcoin} se négociait autour de 8 600 dollars, et un an plus tard il cotait 56 000 dollars.',
  ],
  [
    "Lorsque l'Allemagne avait vendu les siens, en juillet, le {bitcoin} était tombé à 53 600 dollars, en baisse de 17 % en un mois.",
  ],
  [
    'Lorsque Tesla était entré sur le marché début 2021, le {bitcoin} valait environ 35 000 dollars avant de bondir de 70 % à plus de 58 000 dollars.',
  ],
  [
    "À la mi-mars, le {bitcoin} évoluait au-delà de 73 000 dollars, puis il a reculé de 30 % jusqu'à début août.",
  ],
  [
    'Mt. Gox avait perdu 850 000 {bitcoins} en 2014, quand la devise valait 850 dollars. Au début des remboursements, le {bitcoin} se négociait à 57 000 dollars et avait perdu 8 %.',
  ],
  [
    "Le volume d'échanges du {dogecoin} a bondi de 62 % en 24 heures, à 1,9 milliard de dollars, mais le cours n'a guère bougé, à 0,107 dollar.",
  ],
  [
    "Les frais du réseau {Ethereum} ont baissé de 38 % en une semaine et le nombre d'adresses actives sur {Solana} a augmenté de 12 %.",
  ],
  [
    "L'intérêt ouvert sur le {bitcoin} a grimpé de 9 % à 34 milliards de dollars, et les volumes sur l'{ether} ont reculé de 22 %.",
  ],
  [
    "L'once d'or a touché un record à 2 685 dollars, en hausse de 0,9 %, quand le {bitcoin} reculait de 1,8 % à 63 200 dollars.",
  ],
  [
    'O {bitcoin} era negociado a US$ 67.420 na manhã desta sexta-feira, ante US$ 71.300 no começo da semana.',
    'p0 67420 usd',
  ],
  ['O {bitcoin} abriu o mês cotado a US$ 63.300 e chegou a US$ 66.000 no dia seguinte.'],
  [
    'O {XRP} chegara a US$ 3,84 em janeiro de 2018, antes de despencar mais de 90%; agora vale US$ 0,58.',
    'p0 0.58 usd',
  ],
  [
    'O real se desvalorizou 1,3% frente ao dólar, e o {bitcoin}, que abrira a semana a US$ 65.600, era vendido a US$ 62.100.',
  ],
  ['As taxas da rede {Ethereum} caíram 38% em uma semana e os endereços ativos na {Solana} cresceram 12%.'],
  [
    'Quando a Tesla entrou no mercado, no início de 2021, o {bitcoin} valia cerca de US$ 35.000 e logo depois subiu 70%, para mais de US$ 58.000.',
  ],
  [
    'Quando o Mt. Gox faliu, em 2014, o {bitcoin} custava US$ 850. Ao início dos reembolsos, a moeda estava em US$ 57.000 e havia caído 8%.',
  ],
  [
    "Coinbase hisseleri, {Bitcoin}'in 60.000 doların altına inmesinin ardından yüzde 5,2 düşerek 218 dolara geriledi.",
    't0 60000 usd',
  ],
  [
    'Ons altın yüzde 0,9 yükselerek 2.685 dolarla rekor kırdı, {Bitcoin} ise yüzde 1,8 kayıpla 63.200 dolara indi.',
    'p0 63200 usd -1.8',
  ],
  ['{Solana} 130 dolar desteğini kaybederse yüzde 15 daha düşerek 110 dolara gerileyebilir.', 't0 130 usd'],
  [
    "Bir banka yıl sonunda {Bitcoin}'i 90.000 dolarda görüyor; faizler düşerse fiyat yüzde 20 düşerek 50.000 dolara inebilir.",
    't0 90000 usd',
    't0 50000 usd',
  ],
  [
    'Der Nasdaq kletterte um 1 Prozent, während {Solana} 3,6 Prozent auf 138 Dollar verlor.',
    'p0 138 usd -3.6',
  ],
  ["Marathon hisseleri, {Bitcoin}'deki düşüşün ardından yüzde 6 gerileyerek 18 dolara indi."],
  // Descriptions in place of a name
  [
    'Der Kurs des {Bitcoin} gab nach. Die älteste Kryptowährung fiel um 2,3 Prozent auf 61.870 US-Dollar.',
    'p0 61870 usd -2.3',
  ],
  [
    'El {bitcoin} sube. La principal criptomoneda del mercado avanzaba este martes un 2,4%, hasta los 61.180 dólares.',
    'p0 61180 usd +2.4',
  ],
  [
    'O {bitcoin} subiu. A principal criptomoeda é negociada a R$ 342.480, alta de 0,64% em um dia.',
    'p0 342480 brl +0.64',
  ],
  ['Le {bitcoin} recule. La première cryptomonnaie cède 2,1 % à 61 300 dollars.', 'p0 61300 usd -2.1'],
  ['{Bitcoin} geriledi. Dünyanın en büyük kripto para birimi 61.200 dolardan işlem görüyor.', 'p0 61200 usd'],
  [
    '{Bitcoin} und {Ether} fielen. Die zweitgrößte Kryptowährung verlor 3 Prozent auf 2.410 Dollar.',
    'p1 2410 usd -3',
  ],
  ['{Bitcoin} fiel. Die größte Kryptowährungsbörse kostet 200 Dollar Gebühren.'],
  ['{Litecoin} cambia de manos en 92,30 dólares.', 'p0 92.3 usd'],
];
