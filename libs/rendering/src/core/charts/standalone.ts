/** Documents carry one font and no other; a skin cannot reach into them. */
const FAMILY = 'font-family="Inter, system-ui, sans-serif"';

/** A drawing of ours as a file of its own: with its namespace and its size, in the font that documents carry. */
export function standaloneSvg(svg: string): string {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
  return svg
    .replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `)
    .replace(FAMILY, 'font-family="Inter"');
}
