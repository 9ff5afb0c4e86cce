/** Loads open pages again after a build. Nothing of this is in the built site: the local server adds it to each page. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, normalize } from "node:path";
import type { LeftOutPages } from "./left-out-pages.ts";

/** Addresses that no page of an archive has. */
const eventsPath = "/__refresh/events";
const scriptPath = "/__refresh/script.js";

/** The browser keeps its place on a page that is loaded again. A stream that breaks off is opened again. */
const script = `new EventSource(new URL("events", import.meta.url)).addEventListener("built", () => location.reload());\n`;

export type PageRefresh = {
  /** Answers a request for a page, the script or the messages; false where it is for something else. */
  answer: (path: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Has all open pages loaded again. */
  refresh: () => void;
};

/**
 * The refresh of the pages in a folder.
 * @param base the path that the site is below, “/archive”; empty at the root of a host
 * @param leftOut pages that the last build does not have
 */
export function pageRefresh(folder: string, base: () => string, leftOut: LeftOutPages): PageRefresh {
  const listening = new Set<ServerResponse>();
  return {
    async answer(path, request, response) {
      if (request.method !== "GET") return false;
      if (path === scriptPath) {
        response.setHeader("Content-Type", "text/javascript; charset=utf-8").end(script);
        return true;
      }
      if (path === eventsPath) {
        response.setHeader("Content-Type", "text/event-stream").setHeader("Cache-Control", "no-store");
        response.write(":\n\n");
        listening.add(response);
        response.once("close", () => listening.delete(response));
        return true;
      }
      if (!path.endsWith("/") && !path.endsWith(".html")) return false;
      const file = join(folder, normalize(`/${path}`), path.endsWith("/") ? "index.html" : "");
      const page =
        (await readFile(file, "utf8").catch(() => null)) ??
        (await leftOut.at(path, () => readFile(join(folder, "404.html"), "utf8").catch(() => "<body>")));
      if (page === null) return false;
      response.setHeader("Content-Type", "text/html; charset=utf-8").setHeader("Cache-Control", "no-store");
      response.end(
        page.replace("</body>", `<script type="module" src="${base()}${scriptPath}"></script>\n</body>`),
      );
      return true;
    },
    refresh() {
      for (const response of listening) response.write("event: built\ndata:\n\n");
    },
  };
}
