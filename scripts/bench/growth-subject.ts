/** Something whose time is measured while its input doubles. */
export interface GrowthSubject {
  readonly name: string;
  /** Adversarial texts: each makes an input of about this many characters. */
  readonly shapes: Readonly<Record<string, (size: number) => string>>;
  /** Does the work once; the result is consumed by the caller. */
  readonly run: (text: string) => unknown;
}
