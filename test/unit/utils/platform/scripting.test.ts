import { beforeEach, expect, test, vi } from 'vitest';
import { registrationsFor } from '../../../../utils/domain/sites/registrations.ts';
import { siteMatches } from '../../../../utils/domain/sites/match-pattern.ts';
import { annotateTab, loadGate, registerAnnotation } from '../../../../utils/platform/scripting.ts';

interface Script {
  readonly id: string;
  readonly js: readonly string[];
  readonly allFrames: boolean;
}

interface Injection {
  readonly target: {
    readonly tabId: number;
    readonly allFrames?: boolean;
    readonly frameIds?: readonly number[];
  };
  readonly files: readonly string[];
}

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const api = await vi.hoisted(async () => {
  (await import('../market/extension-storage.ts')).fakeExtensionApi();
  const fake = { scripts: new Map<string, object>(), injections: [] as object[], isAllowed: true };
  const put = async (scripts: readonly { readonly id: string }[]): Promise<void> => {
    for (const script of scripts) fake.scripts.set(script.id, { ...fake.scripts.get(script.id), ...script });
  };
  const { chrome } = globalThis as unknown as { chrome: object };
  Object.assign(chrome, {
    scripting: {
      getRegisteredContentScripts: async () => [...fake.scripts.values()],
      registerContentScripts: async (scripts: readonly { readonly id: string }[]) => {
        if (scripts.some(({ id }) => fake.scripts.has(id))) throw new Error('duplicate');
        await put(scripts);
      },
      updateContentScripts: async (scripts: readonly { readonly id: string }[]) => {
        if (scripts.some(({ id }) => !fake.scripts.has(id))) throw new Error('unknown');
        await put(scripts);
      },
      unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) =>
        ids.forEach((id) => fake.scripts.delete(id)),
      executeScript: async (injection: object) => {
        if (!fake.isAllowed) throw new Error('not allowed');
        fake.injections.push(injection);
      },
    },
  });
  return fake;
});

const registered = () =>
  ([...api.scripts.values()] as Script[])
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, js, allFrames }) => [id, ...js, allFrames]);

const gate = 'content-scripts/gate.js';
const ofSites = [
  ['granted-sites', 'asked-for.js', gate, false],
  ['granted-sites-frames', 'asked-for.js', 'frame.js', true],
];

beforeEach(() => {
  api.scripts.clear();
  api.injections.length = 0;
  api.isAllowed = true;
});

test('registers the gate for the top document and the script of frames for all frames', async () => {
  await registerAnnotation(registrationsFor([...siteMatches('example.org'), 'https://*/*', 'http://*/*']));
  expect(registered()).toEqual([
    ['all-sites', gate, false],
    ['all-sites-frames', 'frame.js', true],
    ...ofSites,
  ]);
});

test('changes the registrations of older versions, which ran the gate in all frames', async () => {
  for (const id of ['granted-sites', 'all-sites']) api.scripts.set(id, { id, js: [gate], allFrames: true });
  await registerAnnotation(registrationsFor(siteMatches('example.org')));
  expect(registered()).toEqual(ofSites);
});

test('nothing granted, nothing registered', async () => {
  await registerAnnotation(registrationsFor(siteMatches('example.org')));
  await registerAnnotation([]);
  expect(registered()).toEqual([]);
});

test('an open tab gets the gate in its top document and the script of frames in all frames', async () => {
  await annotateTab(7, true);
  expect(api.injections as Injection[]).toEqual([
    { target: { tabId: 7, allFrames: false }, files: ['asked-for.js', gate] },
    { target: { tabId: 7, allFrames: true }, files: ['asked-for.js', 'frame.js'] },
  ]);
});

test('loads the gate in the frame that asks for it, and says where it may not', async () => {
  const frame = { tabId: 7, frameId: 3, document: 'a' };
  expect(await loadGate(frame)).toBe(true);
  expect(api.injections as Injection[]).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: [gate] }]);
  api.isAllowed = false;
  expect(await loadGate(frame)).toBe(false);
});
