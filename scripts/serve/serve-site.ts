/**
 * A small server of a built site, for `npm start` and for tests in a browser. It behaves as a static host does.
 *
 * `scripts/serve/` holds the local server and what builds again after changes; it may import only `scripts/util/`.
 */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import compression from "compression";
import serveStatic from "serve-static";
import { UserError } from "../util/user-error.ts";
import { type HeaderRule, headersFor } from "./header-rules.ts";
import type { LeftOutPages } from "./left-out-pages.ts";
import { pageRefresh } from "./page-refresh.ts";

export type SiteOptions = {
  /** The built site; it may be replaced as a whole while it is served. */
  folder: string;
  /** The path that the site is served below; empty for the root. It too may change while the site is served. */
  base?: () => string;
  /** 0 for any free port. */
  port: number;
  /** Gives the header rules for each response: they may change while the site is served. */
  headers: () => readonly HeaderRule[];
  /** For `npm start` only. */
  preview?: Preview;
};

/** What the server of `npm start` does besides: pages are loaded again when `refresh` is called. */
export type Preview = {
  /** Pages that the last build left out. */
  leftOut: LeftOutPages;
  /** Answers requests for the editor’s desk; false for any other. */
  desk?: (path: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
};

export type ServedSite = {
  url: string;
  /** Has the pages that are open in a browser loaded again. */
  refresh: () => void;
  close: () => Promise<void>;
};

/** Names of this machine: a page of another site may not read the archive through a name that leads here. */
const ownHosts: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** It is written for Express, but needs only Node’s own request and response. */
const compress = compression() as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/**
 * Serves a folder on localhost until it is closed.
 * @throws UserError when the port is in use, saying what to do
 */
export async function serveSite({
  folder,
  base = () => "",
  port,
  headers,
  preview,
}: SiteOptions): Promise<ServedSite> {
  const sendFile = serveStatic(folder, { fallthrough: false });
  const pages = preview ? pageRefresh(folder, base, preview.leftOut) : null;
  const server = createServer(async (request: MountedRequest, response) => {
    if (!ownHosts.has((request.headers.host ?? "").replace(/:\d+$/, ""))) {
      response.writeHead(403, { "Content-Type": "text/plain" }).end("Open this site as localhost.\n");
      return;
    }
    const path = base();
    if (path !== "" && !mount(request, path)) return leadTo(`${path}/`, response);
    if (await preview?.desk?.(pathOf(request), request, response).catch((error) => fail(error, response)))
      return;
    for (const [name, value] of Object.entries(headersFor(pathOf(request), headers()))) {
      response.setHeader(name, value);
    }
    if (await pages?.answer(pathOf(request), request, response)) return;
    compress(request, response, () => {
      sendFile(request, response, (error) => sendError(error?.statusCode ?? 404, folder, response));
    });
  });
  await listen(server, port);
  const address = server.address();
  const actualPort = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://localhost:${actualPort}`,
    refresh: () => pages?.refresh(),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Ends a request in whose answer there was a fault, and prints the fault; the server goes on. */
function fail(error: unknown, response: ServerResponse): true {
  console.error(error);
  if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
  response.end("There is a fault in the program; npm start has printed it.\n");
  return true;
}

/** A request whose path was made that on the site; `serve-static` looks at the original one, as under Express. */
type MountedRequest = IncomingMessage & { originalUrl?: string };

/** Takes the path that the site is served below off a request; false where the request is for something else. */
function mount(request: MountedRequest, base: string): boolean {
  const { url = "/" } = request;
  if (!url.startsWith(`${base}/`)) return false;
  request.originalUrl = url;
  request.url = url.slice(base.length);
  return true;
}

/** There is nothing else on this server, so every other address leads to the site. */
function leadTo(address: string, response: ServerResponse): void {
  response.writeHead(302, { Location: address }).end();
}

function pathOf({ url = "/" }: IncomingMessage): string {
  const path = url.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function sendError(status: number, folder: string, response: ServerResponse): Promise<void> {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = status;
  const page = status === 404 ? await readFile(join(folder, "404.html")).catch(() => null) : null;
  response.setHeader("Content-Type", `text/${page ? "html" : "plain"}; charset=utf-8`);
  response.end(page ?? `${status}: there is no page here.\n`);
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, "localhost");
  try {
    await once(server, "listening");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new UserError(
        `Port ${port} is in use by another program. Stop that program, or choose another port: npm start -- --port ${port + 1}`,
      );
    }
    throw error;
  }
}
