/** Stands where a figure is missing. */
export const noFigure = '–';
