import { foldPartyName, jaroWinkler } from '.';

describe('a folded name', () => {
  it.each([
    ['Fundación Niñez Libre, A.C.', 'fundacion libre ninez'],
    ['FUNDACION NINEZ LIBRE AC', 'fundacion libre ninez'],
    ['Niñez Libre Fundación', 'fundacion libre ninez'],
    ['Casa Güera, I. A. P.', 'casa guera'],
    ['Comercializadora Sol, S.A. de C.V.', 'comercializadora sol'],
    ['Comercializadora Sol S. de R.L. de C.V.', 'comercializadora sol'],
    ['PEREZ LOPEZ, Ana María', 'ana lopez maria perez'],
    ["D'Alva Ltd.", 'dalva'],
    ['A.C.', 'a c'],
    ['AC', 'ac'],
    ['Sol y Sol', 'sol y'],
    ['—', ''],
  ])('%s is compared as “%s”', (name, folded) => expect(foldPartyName(name)).toBe(folded));
});

describe('the measure of Jaro and Winkler', () => {
  /** Values of Winkler’s and Cohen’s papers, to three places. */
  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['jones', 'johnson', 0.832],
    ['michelle', 'michael', 0.921],
    ['nichleson', 'nichulson', 0.956],
    ['massey', 'massie', 0.933],
    ['abroms', 'abrams', 0.922],
    ['julies', 'julius', 0.933],
    ['shackleford', 'shackelford', 0.982],
    ['abc', 'xyz', 0],
    ['', '', 0],
    ['', 'a', 0],
    ['sol', 'sol', 1],
    ['aaa', 'a', 0.8],
  ])('of %s and %s is %f', (one, other, value) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(value, 3);
    expect(jaroWinkler(other, one)).toBeCloseTo(value, 3);
  });
});
