// What the tag, or `init`, tells the SDK besides the site's configuration.

export interface SdkOptions {
  /** Statistics site; without it nothing is recorded and no decision is counted. */
  readonly site: string;
  /** Origin and base path of the endpoint, without a slash at the end. */
  readonly endpoint: string;
  /** Folder of the bundles, without a slash at the end. */
  readonly bundles: string;
  readonly nonce: string;
  readonly language: string;
  /** The configuration as the page gave it; parsed here. */
  readonly configuration: unknown;
  /** The panel for developers: `off`, or anything else for every host; undefined = on their own machine only. */
  readonly debug?: string | undefined;
  /** Whether what goes round the gate is told, as `leak`. */
  readonly monitor?: boolean;
  /** The tag, where it came too late to hold what came before it. */
  readonly late?: HTMLScriptElement | undefined;
}
