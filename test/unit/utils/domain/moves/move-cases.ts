/**
 * Cases of the classifier, one a line: change in percent, liquidated longs and shorts with those of an average day, volume with that of
 * an average day, funding, open interest with that of a day before; `-` is not known. Behind the arrow what it says.
 */
type Cases = string;

/** A rise in which shorts were closed. */
export const squeezes: Cases = `
 10.66   84.30  297.82  95.53    -    -      -      -    - => short-squeeze; shorts 78% of 382.12, x4; change 10.66
 10.40   41.81   85.83     40    -    -      -      -    - => short-squeeze; shorts 67% of 127.64, x3.19; change 10.4
     3      35      65     50    -    -      -      -    - => short-squeeze; shorts 65% of 100, x2; change 3
  3.01       0      10      5    -    -      -      -    - => short-squeeze; shorts 100% of 10, x2; change 3.01
    25      10     190     20    9    3    0.3    120  100 => short-squeeze; shorts 95% of 200, x10; change 25
     5      30      70     40    1    1  -0.05     90  100 => short-squeeze; shorts 70% of 100, x2.5; change 5
  16.7       5   24.67     10    -    -      -      -    - => short-squeeze; shorts 83% of 29.67, x2.97; change 16.7
  15.4       8   20.19    9.4    -    -      -      -    - => short-squeeze; shorts 72% of 28.19, x3; change 15.4
     4      20      80     50   10    2    0.1    130  100 => short-squeeze; shorts 80% of 100, x2; change 4
   100       1       9      1    -    -      -      -    - => short-squeeze; shorts 90% of 10, x10; change 100
   3.5      34      66     49    5    5      0    100  100 => short-squeeze; shorts 66% of 100, x2.04; change 3.5
   7.4     0.7    1.59    1.1    -    -      -      -    - => short-squeeze; shorts 69% of 2.29, x2.08; change 7.4
`;

/** A fall in which longs were closed. */
export const washouts: Cases = `
   -10  297.82   84.30  95.53    -    -      -      -    - => long-washout; longs 78% of 382.12, x4; change -10
    -3      65      35     50    -    -      -      -    - => long-washout; longs 65% of 100, x2; change -3
  -8.2     190      10     20    9    3    0.3    120  100 => long-washout; longs 95% of 200, x10; change -8.2
    -5      70      30     40    1    1  -0.05     90  100 => long-washout; longs 70% of 100, x2.5; change -5
   -50      10       0      5    -    -      -      -    - => long-washout; longs 100% of 10, x2; change -50
    -4      80      20     50   10    2   -0.1    130  100 => long-washout; longs 80% of 100, x2; change -4
 -3.01      66      34     50    -    -      -      -    - => long-washout; longs 66% of 100, x2; change -3.01
 -12.5    1500     300    600    -    -      -      -    - => long-washout; longs 83% of 1800, x3; change -12.5
   -99       9       1      1    -    -      -      -    - => long-washout; longs 90% of 10, x10; change -99
    -6     700     200    300    4    4   0.03    100  100 => long-washout; longs 78% of 900, x3; change -6
`;

/** New positions in futures. */
export const flows: Cases = `
     4       -       -      -    -    -    0.1    110  100 => flow-led; positions 10; funding 0.1; change 4
     3       -       -      -    -    -   0.04    105  100 => flow-led; positions 5; funding 0.04; change 3
    -4       -       -      -    -    -   -0.1    110  100 => flow-led; positions 10; funding -0.1; change -4
    -3       -       -      -    -    -  -0.01    105  100 => flow-led; positions 5; funding -0.01; change -3
    12       -       -      -    9    3    0.2    140  100 => flow-led; positions 40; funding 0.2; change 12
     6      50      50     50    -    -   0.06    112  100 => flow-led; positions 12; funding 0.06; change 6
     6      60      40     20    -    -   0.06    112  100 => flow-led; positions 12; funding 0.06; change 6
     6      10      90     90    -    -   0.06    112  100 => flow-led; positions 12; funding 0.06; change 6
    -6      10      90     20    -    -  -0.06    112  100 => flow-led; positions 12; funding -0.06; change -6
   3.2       0       0     50    -    -   0.05    210  200 => flow-led; positions 5; funding 0.05; change 3.2
   3.2      36      64     10    -    -   0.05    212  200 => flow-led; positions 6; funding 0.05; change 3.2
`;

/** Unusual volume without new positions. */
export const spots: Cases = `
     5      10      10     20    3    2      -    100  100 => spot-led; volume x1.5; positions 0; change 5
    -5      10      10     20    3    2      -    100  100 => spot-led; volume x1.5; positions 0; change -5
     3      10      10     20    4    2      0    102  100 => spot-led; volume x2; positions 2; change 3
     9       5       5     20    8    2   0.02     95  100 => spot-led; volume x4; positions -5; change 9
     9       5       5     20    8    2  -0.02     80  100 => spot-led; volume x4; positions -20; change 9
    -3       0       0     20    3    2   -0.1    101  100 => spot-led; volume x1.5; positions 1; change -3
     4       1      28     20    3    2    0.1    100  100 => spot-led; volume x1.5; positions 0; change 4
    -4      28       1     20    3    2    0.1    100  100 => spot-led; volume x1.5; positions 0; change -4
    30      14      14     20   20    2    0.1    101  100 => spot-led; volume x10; positions 1; change 30
   3.3       9       9     20  3.5    2   0.03  101.5  100 => spot-led; volume x1.75; positions 1.5; change 3.3
`;

/** Nothing unusual. */
export const quiets: Cases = `
     0      10      10     20    2    2      -      -    - => quiet; change 0; volume x1; liquidated x1
  1.49      10      10     20    2    2      -      -    - => quiet; change 1.49; volume x1; liquidated x1
 -1.49      10      10     20    2    2      -      -    - => quiet; change -1.49; volume x1; liquidated x1
   0.3       0       0     20    1    2      -      -    - => quiet; change 0.3; volume x0.5; liquidated x0
   0.3      30       0     20  2.5    2      -      -    - => quiet; change 0.3; volume x1.25; liquidated x1.5
  -0.5       0      30     20    2    2    0.4    130  100 => quiet; change -0.5; volume x1; liquidated x1.5
     1       5       1     20    2    2   -0.4     70  100 => quiet; change 1; volume x1; liquidated x0.3
    -1       4       6     10    0    2      -      -    - => quiet; change -1; volume x0; liquidated x1
  0.01       1       1     40    2    4      0    100  100 => quiet; change 0.01; volume x0.5; liquidated x0.05
`;

/** Nothing, for the reason behind the arrow. */
export const nones: Cases = `
     -       -       -      -    -    -      -      -    - => nothing is known
 10.66       -       -      -    -    -      -      -    - => only the change is known
     -   84.30  297.82  95.53    -    -      -      -    - => the change is not known
 10.66   84.30  297.82      -    -    -      -      -    - => an average of liquidations is missing
 10.66   84.30  297.82      0    -    -      -      -    - => the average is 0
 10.66   84.30  297.82    300    -    -      -      -    - => liquidations are usual
 10.66      35      65   50.1    -    -      -      -    - => just below twice the average
 10.66     190     192     95    -    -      -      -    - => both sides were closed alike
     5      36      64     20    -    -      -      -    - => shorts are 64 percent
     5      90      10     20    -    -      -      -    - => longs were closed while it rose
    -5      10      90     20    -    -      -      -    - => shorts were closed while it fell
  2.99      10      90     20    -    -      -      -    - => it rose too little for a squeeze
 -2.99      90      10     20    -    -      -      -    - => it fell too little for a washout
     5       0       0     20    -    -      -      -    - => nothing was liquidated
     4       -       -      -    -    -      -    110  100 => new positions without their funding
     4       -       -      -    -    -   0.03    110  100 => new positions with neutral funding
     4       -       -      -    -    -   -0.1    110  100 => new positions for which the other side pays
    -4       -       -      -    -    -    0.1    110  100 => a fall in which longs pay
     4       -       -      -    -    -    0.1    104  100 => few new positions
     4       -       -      -    -    -    0.1    110    - => open interest of a day before is missing
     4       -       -      -    -    -    0.1    110    0 => open interest of a day before is 0
     5      10      10     20    3    2      -      -    - => much volume, and positions are not known
     5       -       -      -    3    2      -    100  100 => much volume, and liquidations are not known
     5      10      10     20    3    2      -    104  100 => much volume with new positions
     5      10      10     20    2    2      -    100  100 => usual volume
     5      20      20     20    3    2      -    100  100 => much volume with unusual liquidations
   0.5      10      10     20    -    2      -      -    - => a small change without its volume
   0.5      10      10     20    3    2      -      -    - => a small change with much volume
   0.5      20      20     20    2    2      -      -    - => a small change with unusual liquidations
     2      10      10     20    2    2      -      -    - => neither a move nor quiet
`;
