/** What this project uses of Eleventy 3.1, which ships no types. */
declare module "@11ty/eleventy" {
  export type UserConfig = {
    addExtension(extensions: string[], options: { key: string }): void;
    addGlobalData(name: string, data: unknown): void;
  };

  export type WrittenPage = { inputPath: string; outputPath: string; url: string | false };

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { configPath: string; quietMode: boolean; config: (config: UserConfig) => void },
    );
    /** Turns off all output. */
    disableLogger(): void;
    write(): Promise<[unknown, WrittenPage[]]>;
  }
}
