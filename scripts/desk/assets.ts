/** Styles and scripts of the desk, bundled when they are first asked for, and the parts of pdfjs that draw a PDF. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ifPresent } from "../util/files.ts";

export type Asset = { bytes: Uint8Array; type: string };

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** What pdfjs loads: its two halves, and the folders of fonts, maps of characters and decoders. */
const ofPdfjs = /^pdfjs\/(build\/pdf(?:\.worker)?\.mjs|(?:standard_fonts|cmaps|wasm|iccs)\/[\w.-]+)$/;

let bundled: Promise<Map<string, Uint8Array>> | null = null;

/** A file that pages of the desk load; null where there is none of that name. */
export async function deskAssets(file: string): Promise<Asset | null> {
  const type = types[extname(file)] ?? "application/octet-stream";
  const [, part] = ofPdfjs.exec(file) ?? [];
  if (part !== undefined) {
    const bytes = await ifPresent(readFile(join(pdfjs, part)));
    return bytes && { bytes, type };
  }
  bundled ??= bundle();
  const bytes = (await bundled).get(file);
  return bytes ? { bytes, type } : null;
}

async function bundle(): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL("../../layouts/", import.meta.url)),
    entryPoints: { desk: "client/desk/main.ts", styles: "styles/desk.css" },
    outdir: "assets",
    bundle: true,
    write: false,
    format: "esm",
    target: ["es2022"],
    external: ["./pdfjs/*"],
    loader: { ".woff2": "file" },
    logLevel: "silent",
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}
