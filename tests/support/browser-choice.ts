/** Which browser the tests run in: the rule alone, so that every case can be tested on any machine. */

/** What a machine offers, as the choice needs it. */
export type Machine = {
  platform: NodeJS.Platform;
  arch: NodeJS.Architecture;
  /** `CHROMIUM_PATH` of the environment; empty counts as not set. */
  chromiumPath: string | undefined;
  /** Executables of Chrome, Chromium or Edge found on the machine, best first. */
  installations: readonly string[];
  exists: (path: string) => boolean;
};

/** Where the browser comes from; the last two bring their own. */
export type BrowserSource =
  | { from: "CHROMIUM_PATH" | "installed"; executablePath: string }
  | { from: "@sparticuz/chromium" }
  | { from: "playwright-core" };

/** A browser that exists; `null` leaves the executable to playwright-core. */
export type ReadyBrowser = {
  from: BrowserSource["from"];
  executablePath: string | null;
  /** Environment variables it needs in addition to those of this process. */
  env: Record<string, string>;
};

/** What to do when there is no browser; every such message ends with it. */
export const howToGetABrowser =
  "Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to the executable of one, and run the tests again.";

/**
 * The browser for tests: `CHROMIUM_PATH`, else an installed one, else on Linux x64 the npm package
 * `@sparticuz/chromium`, else playwright-core’s own download.
 * @throws when `CHROMIUM_PATH` names no file: a browser that was asked for is not replaced by another
 */
export function chooseBrowser({
  platform,
  arch,
  chromiumPath,
  installations,
  exists,
}: Machine): BrowserSource {
  if (chromiumPath) {
    if (!exists(chromiumPath)) {
      throw new Error(
        `CHROMIUM_PATH is ${chromiumPath}, but there is no such file. ` +
          "Set it to the executable of Chrome, Chromium or Edge, or unset it to let the tests find a browser.",
      );
    }
    return { from: "CHROMIUM_PATH", executablePath: chromiumPath };
  }
  const installed = installations.find(exists);
  if (installed !== undefined) return { from: "installed", executablePath: installed };
  if (platform === "linux" && arch === "x64") return { from: "@sparticuz/chromium" };
  return { from: "playwright-core" };
}

/** Says which browser it is and where it comes from. */
export function describeBrowser({ from, executablePath }: ReadyBrowser): string {
  return `${executablePath ?? "playwright-core’s own"}, ${from === "installed" ? "installed on this machine" : `from ${from}`}`;
}

/** The names of libraries that `ldd` could not find, from what it printed. */
export function missingLibraries(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name = ""]) => name);
}
