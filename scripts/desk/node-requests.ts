/** Between Node’s requests and those of the web’s own interface, which Hono takes. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";

/** The maximum size of a request in bytes: a few letters as large as ingest takes. */
const maximumBytes = 300 * 1024 * 1024;

/**
 * Answers one of Node’s requests with what `fetch` gives for it.
 * @param path the path that `fetch` is asked for
 */
export async function answerWith(
  fetch: (request: Request) => Response | Promise<Response>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (Number(request.headers["content-length"] ?? 0) > maximumBytes) {
    response.writeHead(413, { "Content-Type": "text/plain" }).end("That is too much at once.\n");
    return;
  }
  const answer = await fetch(webRequest(path, request));
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.end(Buffer.from(await answer.arrayBuffer()));
}

function webRequest(path: string, request: IncomingMessage): Request {
  const { method = "GET", url = "/", headers } = request;
  const query = url.includes("?") ? url.slice(url.indexOf("?")) : "";
  const address = new URL(`http://${headers.host ?? "localhost"}`);
  address.pathname = path;
  address.search = query;
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(", ")]],
  );
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(address, {
    method,
    headers: given,
    ...(hasBody && { body: Readable.toWeb(request) as ReadableStream, duplex: "half" }),
  });
}
