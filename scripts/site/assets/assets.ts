/**
 * Styles, client scripts and fonts, bundled under names with a hash of their content.
 *
 * `scripts/site/assets/` holds styles, scripts, fonts and pictures; it may import no other folder of the site.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { type Palette, palettesOf } from "../../content/palette.ts";
import type { Settings } from "../../content/settings.ts";
import { writePicture } from "./open-graph.ts";

/** The files that pages load: the name used in templates, and the source that each is bundled from. */
const entries = {
  styles: "styles/site.css",
  feed: "styles/feed.css",
  site: "client/site.ts",
  letter: "client/letter/main.ts",
  redirect: "client/redirect/main.ts",
  compare: "client/compare/main.ts",
  search: "client/search/page/main.ts",
} as const;

/** Addresses of the bundled files, and of the picture that is shown where a page is shared. */
export type Assets = Record<keyof typeof entries | "picture", string>;

/**
 * Bundles the styles and client scripts into `assets/` below the output folder, draws the archive’s picture there, and
 * gives their addresses.
 * @throws where a source has an error, with the file and line from esbuild
 */
export async function bundleAssets(
  output: string,
  { name, tagline, colours }: Pick<Settings, "name" | "tagline" | "colours">,
): Promise<Assets> {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL("../../../layouts/", import.meta.url)),
    entryPoints: Object.values(entries),
    outdir: `${output}/assets`,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: "esm",
    target: ["es2022", "chrome109", "firefox115", "safari16"],
    external: ["/pagefind/*"],
    loader: { ".woff2": "file" },
    plugins: colours ? [ownColours(colours.accent)] : [],
    logLevel: "silent",
  });
  const addressOf = (source: string): string => {
    const output = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source);
    if (!output) throw new Error(`${source} was not bundled`);
    return `/assets/${basename(output[0])}`;
  };
  return {
    styles: addressOf(entries.styles),
    feed: addressOf(entries.feed),
    site: addressOf(entries.site),
    letter: addressOf(entries.letter),
    redirect: addressOf(entries.redirect),
    compare: addressOf(entries.compare),
    search: addressOf(entries.search),
    picture: `/assets/${await writePicture(`${output}/assets`, { name, tagline, accent: colours?.accent })}`,
  };
}

/** Adds an archive’s own colours to the file of colours, before it is bundled. */
function ownColours(accent: string): Plugin {
  const { light, dark } = palettesOf(accent);
  const declarations = (palette: Palette): string =>
    Object.entries(palette)
      .map(([name, colour]) => `--${name}: ${colour};`)
      .join(" ");
  const own = `:root { ${declarations(light)} }\n@media (prefers-color-scheme: dark) { :root { ${declarations(dark)} } }\n`;
  return {
    name: "own-colours",
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]styles[\\/]tokens\.css$/ }, async ({ path }) => ({
        contents: `${await readFile(path, "utf8")}\n${own}`,
        loader: "css",
      }));
    },
  };
}
