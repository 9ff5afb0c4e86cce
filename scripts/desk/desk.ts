/**
 * The editor’s desk, which `npm start` serves at `/desk/`. No build publishes anything of it.
 *
 * `scripts/desk/` holds the desk; it may import `scripts/letter/`, `scripts/content/`, `scripts/archive/`,
 * `scripts/ingest/`, `scripts/letters/`, `scripts/check/` and `layouts/html.ts`.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Hono } from "hono";
import { findLetter, storedLetters } from "../letters/stored-letters.ts";
import { UserError } from "../util/user-error.ts";
import { addUploads } from "./add-uploads.ts";
import { deskAssets } from "./assets.ts";
import { decide, settle, withdraw } from "./decisions.ts";
import { saveFields } from "./field-values.ts";
import { answerWith } from "./node-requests.ts";
import { isForeign } from "./own-requests.ts";
import { changesPage } from "./pages/changes-page.ts";
import { errorPage } from "./pages/desk-page.ts";
import { letterPage } from "./pages/letter-page.ts";
import { overviewPage } from "./pages/overview-page.ts";
import { readerChanges, recordChanges } from "./reader-changes.ts";
import { sourceBytes, sourceView } from "./source-view.ts";

/** The path of the desk below the archive’s own. */
export const deskPath = "/desk/";

/** The archive’s folders; `output` is the site as it was built last. */
export type DeskFolders = { seeds: string; content: string; output: string };

/** Headers of every answer: as strict as those of the site, but forms may be sent to the desk itself. */
const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  // A browser that sends no referrer does not say either which origin a form was sent from.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** Answers requests for the desk; false for any other. */
export function desk(
  folders: DeskFolders,
): (path: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const app = deskApp(folders);
  return async (path, request, response) => {
    if (path === deskPath.slice(0, -1)) {
      response.writeHead(302, { Location: "desk/" }).end();
      return true;
    }
    if (!path.startsWith(deskPath)) return false;
    await answerWith((asked) => app.fetch(asked), path.slice(deskPath.length - 1), request, response);
    return true;
  };
}

function deskApp(folders: DeskFolders): Hono {
  const app = new Hono();
  const { content } = folders;
  app.use(async (context, next) => {
    if (isForeign(context.req.raw))
      return context.text("The desk takes changes from its own pages only.\n", 403);
    await next();
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
    // A font that is not kept by the browser would never be in time to be used.
    if (context.req.path.endsWith(".woff2")) context.res.headers.set("Cache-Control", "max-age=86400");
    return undefined;
  });
  app.onError((error, context) => {
    if (!(error instanceof UserError)) throw error;
    return context.html(String(errorPage(error.message)), 400);
  });
  app.get("/", async (context) =>
    context.html(String(overviewPage(await storedLetters(content), context.req.query("done") ?? null))),
  );
  app.get("/letter", async (context) => {
    const letter = findLetter(await storedLetters(content), context.req.query("id") ?? "");
    const source = await sourceView(folders.seeds, letter);
    return context.html(
      String(await letterPage(letter, { source, content, done: context.req.query("done") ?? null })),
    );
  });
  app.get("/source", async (context) => {
    const letter = findLetter(await storedLetters(content), context.req.query("id") ?? "");
    const bytes = await sourceBytes(folders.seeds, letter);
    if (bytes === null) return context.notFound();
    return context.body(new Uint8Array(bytes), 200, { "Content-Type": "application/pdf" });
  });
  app.get("/assets/:file{.+}", async (context) => {
    const asset = await deskAssets(context.req.param("file"));
    return asset === null
      ? context.notFound()
      : context.body(new Uint8Array(asset.bytes), 200, { "Content-Type": asset.type });
  });
  app.get("/changes", async (context) =>
    context.html(String(changesPage(await readerChanges(folders.output, content)))),
  );
  app.post("/record", async (context) => {
    await recordChanges(folders.output, content);
    return context.redirect(`.?done=${encodeURIComponent("The addresses are recorded.")}`, 303);
  });
  app.post("/fields", async (context) => {
    const form = await context.req.formData();
    const letter = findLetter(await storedLetters(content), String(form.get("id")));
    const saved = await saveFields(content, letter, form);
    if ("id" in saved) return context.redirect(letterAddress(saved.id, saved.done), 303);
    const source = await sourceView(folders.seeds, letter);
    const page = await letterPage(letter, { source, content, done: null, form, problems: saved.problems });
    return context.html(String(page), 422);
  });
  for (const [path, work] of Object.entries({ settle, decide, withdraw })) {
    app.post(`/${path}`, async (context) => {
      const form = await context.req.formData();
      const letter = findLetter(await storedLetters(content), String(form.get("id")));
      return context.redirect(letterAddress(letter.id, await work(content, letter, form)), 303);
    });
  }
  app.post("/add", async (context) => {
    const done = await addUploads(folders, await context.req.formData());
    return context.redirect(`.?done=${encodeURIComponent(done)}`, 303);
  });
  return app;
}

const letterAddress = (id: string, done: string): string =>
  `letter?id=${encodeURIComponent(id)}&done=${encodeURIComponent(done)}`;
