import type { PlainKey } from '../../utils/domain/text/messages.ts';

export type GroupName =
  | 'general'
  | 'marks'
  | 'card'
  | 'coins'
  | 'sites'
  | 'sources'
  | 'alerts'
  | 'keys'
  | 'data'
  | 'about';

/** The groups of the settings, in order. The name is the group's address: `options.html#sites`. */
export const groups: readonly { readonly name: GroupName; readonly title: PlainKey }[] = [
  { name: 'general', title: 'options_group_general' },
  { name: 'marks', title: 'options_group_marks' },
  { name: 'card', title: 'options_group_card' },
  { name: 'coins', title: 'options_group_coins' },
  { name: 'sites', title: 'options_group_sites' },
  { name: 'sources', title: 'options_group_sources' },
  { name: 'alerts', title: 'options_group_alerts' },
  { name: 'keys', title: 'options_group_keys' },
  { name: 'data', title: 'options_group_data' },
  { name: 'about', title: 'options_group_about' },
];

export const groupNames: readonly GroupName[] = groups.map(({ name }) => name);
