import type { TileMapView } from "../../scripts/site/views/authority-lists.ts";
import { type Html, html } from "../html.ts";

const side = 40;
const gap = 3;

/**
 * Authorities as tiles, arranged roughly as on a map. The list beside it has the same content, so the picture is hidden
 * from screen readers and its links are left out of the tab order.
 */
export function tileMap({ width, height, tiles }: TileMapView): Html {
  return html`<svg class="tile-map" aria-hidden="true" width="${width * side}" height="${height * side}" viewBox="0 0 ${width * side} ${height * side}">
${tiles.map(({ url, name, short, x, y, depth }) => {
  const tile = html`<g class="depth-${depth}"><title>${name}</title><rect x="${x * side}" y="${y * side}" width="${side - gap}" height="${side - gap}"/><text x="${x * side + (side - gap) / 2}" y="${y * side + side / 2 + 3.5}">${short}</text></g>`;
  return html`${url === null ? tile : html`<a href="${url}" tabindex="-1">${tile}</a>`}\n`;
})}</svg>`;
}

/** What the shades of the tiles mean. */
export function tileLegend(): Html {
  const meanings = ["no letter", "1 letter", "2 or 3", "4 and more"];
  return html`<ul class="tile-legend" aria-hidden="true">${meanings.map((meaning, depth) => html`<li><svg class="tile-map" width="20" height="20" viewBox="0 0 20 20"><g class="depth-${depth}"><rect x="1" y="1" width="18" height="18"/></g></svg>${meaning}</li>`)}</ul>`;
}
