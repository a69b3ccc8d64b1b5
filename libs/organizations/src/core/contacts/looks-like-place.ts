/** Signs of an exact place, in Spanish or English: streets, postal codes, coordinates, links to maps. */
const SIGNS: readonly RegExp[] = [
  /\b(calle|av|avenida|blvd|boulevard|calzada|carretera|privada|andador|callej[oó]n|street|avenue)\b\.?\s+\S/iu,
  /\b(col|colonia|fracc|fraccionamiento|barrio|mz|manzana|lote)\b\.?\s+\S/iu,
  /\b(c\.?\s?p\.?|c[oó]digo postal|zip)\s*:?\s*\d{5}\b/iu,
  /\bk(m|il[oó]metro)\.?\s*\d/iu,
  /\b(entre|esquina|enfrente de|frente a|a un lado de|a una cuadra|next to|opposite|corner of)\b/iu,
  /(^|\s)(#|n[uú]m(ero)?\.?|no\.)\s*\d{1,5}\b/iu,
  /-?\d{1,3}\.\d{4,}\s*[,;]\s*-?\d{1,3}\.\d{4,}/u,
  /\b(maps\.|goo\.gl\/maps|plus\.codes|what3words|waze)/iu,
];

/** Whether a text seems to say where something is. It may be wrong: whoever wrote it can say so. */
export const looksLikePlace = (text: string): boolean => SIGNS.some((sign) => sign.test(text));
