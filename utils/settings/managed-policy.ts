import { type Policy, type PolicyFault, policyOf, type PolicyState } from '../domain/settings/policy.ts';
import { CachedRead } from '../platform/cached-read.ts';
import { logError } from '../platform/log.ts';
import { readManaged, watchManaged } from '../platform/storage-areas.ts';
import { z } from '../platform/zod.ts';
import { settingsSchema } from './settings-schema.ts';

/** One schema per name, as a fault is reported by its name. */
const policySchema = {
  proxy: settingsSchema.proxy.check(z.minLength(1)),
  sources: settingsSchema.providers,
  sitesOff: settingsSchema.sitesOff,
  allowKeys: z.boolean(),
} satisfies { [K in keyof Policy]-?: z.ZodMiniType };

/** All of a policy applies, or nothing of it: half of one may be the contrary of what was meant. */
export function readPolicy(raw: Readonly<Record<string, unknown>>): PolicyState {
  const names = Object.keys(raw);
  if (names.length === 0) return { kind: 'none' };
  const faults = names.flatMap((name): PolicyFault[] => {
    if (!Object.hasOwn(policySchema, name)) return [{ name, kind: 'unknown-name' }];
    const isValid = policySchema[name as keyof Policy].safeParse(raw[name]).success;
    return isValid ? [] : [{ name, kind: 'invalid-value' }];
  });
  if (faults.length > 0) return { kind: 'invalid', faults };
  const { proxy, sources, sitesOff, allowKeys } = policySchema;
  return {
    kind: 'valid',
    policy: {
      proxy: proxy.safeParse(raw['proxy']).data,
      sources: sources.safeParse(raw['sources']).data,
      sitesOff: sitesOff.safeParse(raw['sitesOff']).data,
      allowKeys: allowKeys.safeParse(raw['allowKeys']).data,
    },
  };
}

const cached = new CachedRead(async (): Promise<PolicyState> => {
  const state = readPolicy(await readManaged());
  if (state.kind === 'invalid')
    logError('the policy does not fit and is not applied', state.faults.map(({ name }) => name).join(', '));
  return state;
});
let isWatched = false;

/** The organisation's policy, from memory: read once, and again after a change. Never rejects. */
export async function managedPolicy(): Promise<PolicyState> {
  if (!isWatched) {
    isWatched = true;
    // Before the first read, for as long as the process lives.
    watchManaged(() => cached.invalidate(), new AbortController().signal);
  }
  try {
    return await cached.get();
  } catch (error) {
    logError('the policy cannot be read', error);
    return { kind: 'unreadable' };
  }
}

/** The policy that applies; empty where there is none, or none that can be used. */
export async function appliedPolicy(): Promise<Policy> {
  return policyOf(await managedPolicy());
}

/** Calls back with the policy after each change. */
export function watchPolicy(listener: (state: PolicyState) => void, signal: AbortSignal): void {
  watchManaged(() => {
    // This listener may run before the one that `managedPolicy` registers.
    cached.invalidate();
    void managedPolicy().then(listener);
  }, signal);
}
