import type { ProviderId } from '../quote/quote.ts';
import type { SettingName, SkippedPart } from './file-values.ts';
import type { ImportSource } from './import-plan.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** What an organisation sets for its readers, by the names in its policy file. `docs/organisation.md` describes it. */
export interface Policy {
  /** The base URL of a caching proxy. */
  readonly proxy?: string | undefined;
  /** The providers of prices in order; others are not requested. */
  readonly sources?: readonly ProviderId[] | undefined;
  /** Hosts on which Tickmark is off, besides those of the reader. */
  readonly sitesOff?: readonly string[] | undefined;
  /** False where readers may use no API key of their own. */
  readonly allowKeys?: boolean | undefined;
}

/** `invalid` and `unreadable`: nothing of it applies. */
export type PolicyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'valid'; readonly policy: Policy }
  | { readonly kind: 'invalid'; readonly faults: readonly PolicyFault[] }
  | { readonly kind: 'unreadable' };

/** What is wrong with one name of a policy. */
export interface PolicyFault {
  readonly name: string;
  readonly kind: 'unknown-name' | 'invalid-value';
}

export const noPolicy: Policy = {};

/** The policy that applies. */
export function policyOf(state: PolicyState): Policy {
  return state.kind === 'valid' ? state.policy : noPolicy;
}

/** The settings that apply: the reader's, with those of the policy in their place. */
export function withPolicy(settings: Settings, { proxy, sources, sitesOff = [] }: Policy): Settings {
  const own = settings.sitesOff.filter((site) => !sitesOff.includes(site));
  return {
    ...settings,
    proxy: proxy ?? settings.proxy,
    providers: sources ?? settings.providers,
    sitesOff: sitesOff.length > 0 ? [...sitesOff, ...own] : settings.sitesOff,
  };
}

/** The settings that the reader can't change. Of `sitesOff` only the entries of the policy are fixed. */
export function managedSettings({ proxy, sources }: Policy): readonly (keyof Settings)[] {
  return [...(proxy === undefined ? [] : ['proxy' as const]), ...(sources ? ['providers' as const] : [])];
}

/**
 * What of a change is stored as the reader's own.
 * @param patch new values of the settings that apply, as edits return them
 * @param own the reader's settings before the change, without the policy
 */
export function ownPart(patch: Partial<Settings>, own: Settings, policy: Policy): Partial<Settings> {
  const fixed = managedSettings(policy);
  const kept = Object.entries(patch).filter(([name]) => !fixed.some((each) => each === name));
  const { sitesOff } = patch;
  const managed = policy.sitesOff;
  if (!sitesOff || !managed) return Object.fromEntries(kept);
  // An entry that both have stays the reader's, so that it is still off when the policy ends.
  const isOwn = (site: string): boolean => !managed.includes(site) || own.sitesOff.includes(site);
  return { ...Object.fromEntries(kept), sitesOff: sitesOff.filter(isOwn) };
}

/** Whether a policy keeps a change from taking effect, as a whole or in part. */
export function isPrevented(patch: Partial<Settings>, before: Settings, policy: Policy): boolean {
  const wanted = { ...before, ...patch };
  return JSON.stringify(withPolicy(wanted, policy)) !== JSON.stringify(wanted);
}

/** A source of settings to import as far as a policy lets it take effect; what the policy prevents is among the skipped. */
export function importUnderPolicy(source: ImportSource, policy: Policy): ImportSource {
  const touched: SettingName[] = [
    ...managedSettings(policy),
    ...(policy.sitesOff ? ['sitesOff' as const] : []),
  ];
  const given = touched.filter((name) => source.isComplete || Object.hasOwn(source.values, name));
  const wanted: Settings = Object.assign({ ...defaultSettings }, source.values);
  const allowed = withPolicy(wanted, policy);
  const isHeld = (name: SettingName): boolean =>
    Object.hasOwn(source.values, name) && JSON.stringify(wanted[name]) !== JSON.stringify(allowed[name]);
  const skipped: SkippedPart[] = given.filter(isHeld).map((name) => ({ kind: 'managed-setting', name }));
  return {
    ...source,
    values: { ...source.values, ...Object.fromEntries(given.map((name) => [name, allowed[name]])) },
    skipped: [...source.skipped, ...skipped],
  };
}

/** The settings to export: without what a policy sets, which another browser would keep as the reader's own. */
export function withoutPolicy(settings: Settings, policy: Policy): Settings {
  const fixed = managedSettings(policy);
  const { sitesOff = [] } = policy;
  return {
    ...settings,
    ...Object.fromEntries(fixed.map((name) => [name, defaultSettings[name]])),
    sitesOff: settings.sitesOff.filter((site) => !sitesOff.includes(site)),
  };
}
