/** What the reader can do in the popup about where Tickmark runs. Permissions are asked for in the click itself. */
export interface SiteActions {
  readonly markOnce: (tabId: number, host: string) => void;
  readonly allowSite: (host: string) => void;
  readonly allowNews: () => void;
  readonly allowEverywhere: () => void;
  /** Takes back what the reader allowed: the site, or all sites. */
  readonly takeBack: (host: string) => void;
  readonly switchSite: (host: string, on: boolean) => void;
  readonly pause: (paused: boolean) => void;
}
