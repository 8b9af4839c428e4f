import { shape } from './shape.ts';

/** "In May", "on March 14", "back in 2017", "last week", "a year ago", "at that time". */
const pastTime = shape(
  '(in|on|at|of)? (number|of|article|word|in)* (month|year)|lasttime|last (span/month)|(^|!since/from) last weekday|span last|that_time|ago/sameday|when article? word? own? (coin|it|price) (!now/modal/suppose)* $|close article? (word|name)? (age|last age) (!figure)* $|(article|be) article (word|first|article)* (span/weekday) (which|when|in which|on which)? article? word? coin',
);
const pastStart = shape(
  '^ (word|and|but|comma|first)? ((in|on|at|of|to)? (number|of|article|word|in|weekday|comma|age){0,4} (month|year)|lasttime|(in|on)? article? last ((span/month/weekday)|word comma)|(in|on)? article span (last/open)|(in|on)? article span before comma|word article name{1,2} weekday|article span name{1,2} word comma|(article|coin|own|name|word)* move (of|in)? month|(number|word|article)* span (ago/before)|(number|word|article)* age after article|ago|that_time|by (word|in|article)? month year? comma? .* had|by (word|in|article|of|number)* (month/year)|by article word of year|in article word? age ago|before (article|name|weekday) (!comma/coin/figure){0,6} comma|article word after article? (it|coin|price)|up? until (!comma/coin/figure){1,6} comma|for (word of article|word|number|hedge)* span|(in|on) article span of|when)',
);
/** "Since March" and "by June" name the end of something else; "as of 2 May" is now. */
const otherTime = shape(
  '(since|by|now (weekday|comma)*|from|until|for|to) (number|in|on|article|word)* (month|year) (number|year|comma)*',
);
/** "It later rebounded to" ends what came before. */
const laterMove = shape(
  '(^|it|coin|price|but|and) later comma? ((it|coin|price) (?= move/reach/close/stands/levelverb)|(?= move/reach/close/stands/levelverb))',
);
/** "From $27,000 a year ago, it has risen to": the time is that of the figure before. */
const otherFigure = shape('figure (!comma/figure/verb/coin){1,6} comma');
const afterFigure = shape(
  '^ (!comma/semicolon/colon/dash/but/figure/percent/verb/now/since/coin){0,6} (month/year/lasttime/that_time|last (span/month/weekday)|span last|span (ago/before))|^ up? until (article|name)|^ and $|^ (it|coin) (had|have)? (reach|state|close|move)|^ at article extreme|^ to open article? (span/age/year)|^ (word|per|coin|level|it|price|on|name|dash|open|bracket|just){0,3} (ago/sameday|when (?! (!figure/comma){0,5} close)|before (article|name|(!comma/figure){0,5} verb)|first|bracket .* (month/year) .* bracket)|^ (after/in/before/on/at/word) article (!comma/figure/percent/now/since/coin/but/be/state){0,6} (month/year)|^ (number|word|article|in)* (span/age) (after/before)|^ in article word? span of|^ in (hedge|article|number|word|around)* age',
);
/** "From a March peak of $73,700 to": what the move began with. */
const startOfMove = shape('from (!figure/comma/verb){0,6} figure (!figure/comma/verb){0,6} (?= to)');
const afterNow = shape('^ (word|level|in|on|for|at|weekday)* now');
const extremeBefore = shape(
  '(extreme/peaked) word? (of|at|around|for|level|price|above|coin|in|year|month|now|be|state|hedge|article|comma|own|number|span)* $',
);
const newLow = shape(
  '(move|reach|carry) .{0,14} to article? (number|word|bound|hedge)* span extreme (of|around|at|above) small* $',
);
/** "Fell below a low of", "hit a record high above": a level. */
const crossedExtreme = shape(
  '(up|down|levelverb) above (article|word|span)* extreme (of/at) small* $|(reach|up|down|to) (article|word|number|span|bound|now|recent|first)* span extreme above small* $',
);
const extremeAfter = shape('^ (article|in|word|name|span|dash)? (span|word|in)? extreme');

/** Whether the words around a figure place it in a time that is over. */
export function isPast(clause: string, right: string): boolean {
  if (afterNow.test(right)) return false;
  return afterFigure.test(right) || tellsPast(clause);
}

/** Whether a clause names a time that is over. */
export function tellsPast(clause: string): boolean {
  return pastTime.test(
    [startOfMove, otherTime, otherFigure, laterMove].reduce((left, each) => each.removedFrom(left), clause),
  );
}

/** Whether a sentence begins with a time that is over, which holds for all of it. */
export function beginsInPast(letters: string): boolean {
  return pastStart.test(laterMove.removedFrom(letters));
}

/** Whether a figure is the highest or lowest of some time, and not said to be where the price is. */
export function isExtreme(clause: string, right: string): boolean {
  return (
    (!crossedExtreme.test(clause) && extremeBefore.test(clause) && !newLow.test(clause)) ||
    extremeAfter.test(right)
  );
}
