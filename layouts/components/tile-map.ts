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
  const tile = html`<g class="depth-${depth}"><title>${name}</title><rect x="${x * side}" y="${y * side}" width="${side - gap}" height="${side - gap}"/><text x="${x * side + (side - gap) / 2}" y="${y * side + side / 2 + 3}">${short}</text></g>`;
  return html`${url === null ? tile : html`<a href="${url}" tabindex="-1">${tile}</a>`}\n`;
})}</svg>`;
}
