import type { PlotBox } from '../../utils/domain/chart/plot.ts';

/** The line is stretched to the card's width; dots and labels are not. The inset has the labels of low and high. */
export const chartBox: PlotBox = { width: 284, height: 92, inset: 15 };
