import { describe, expect, it } from 'vitest';
import { growthSubjects } from '../../../../scripts/bench/growth.ts';
import { publicationGrowth } from '../../../../scripts/bench/growth-publication.ts';

const size = 20_000;
const all = [...growthSubjects, publicationGrowth];
const shapesOf = (subjects: typeof all) =>
  subjects.flatMap((subject) => Object.keys(subject.shapes).map((shape) => ({ subject, shape })));

describe('the growth benchmark', () => {
  it.each(all)('has at least ten shapes of $name', ({ shapes }) => {
    expect(Object.keys(shapes).length).toBeGreaterThanOrEqual(10);
  });

  it.each(shapesOf(all))(
    'makes inputs of the requested size: $subject.name, $shape',
    ({ subject, shape }) => {
      const text = subject.shapes[shape]!(size);
      expect(text.length).toBeGreaterThan(size * 0.9);
      expect(text.length).toBeLessThan(size * 1.1);
    },
  );

  it.each(shapesOf([...growthSubjects]))('returns a result: $subject.name, $shape', ({ subject, shape }) => {
    expect(subject.prepare(subject.shapes[shape]!(size))()).toBeDefined();
  });

  it.each(growthSubjects)('finds something in a shape of $name', ({ shapes, prepare }) => {
    const nothing = prepare('')();
    const found = Object.values(shapes).map((make) => prepare(make(size))());
    expect(found.some((result) => JSON.stringify(result) !== JSON.stringify(nothing))).toBe(true);
  });
});
