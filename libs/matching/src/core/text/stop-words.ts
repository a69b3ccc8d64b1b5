const SPANISH = `
a al algo algun alguna algunas alguno algunos ante antes aquel aquella asi aun aunque bajo bien cada casi como con
contra cual cuales cualquier cuando cuyo cuya de del desde donde durante e el ella ellas ellos en entre era eran es
esa esas ese eso esos esta estan estar estas este esto estos fue fueron ha hacia han hasta hay incluso la las le les
lo los mas me mediante mi mientras mismo misma mucho muchos muy nada ni no nos nosotras nosotros nuestra nuestras
nuestro nuestros o otra otras otro otros para pero poco por porque pues que quien quienes se sea sean segun ser si
sin sino sobre solo son su sus tal tambien tan tanto te tiene tienen toda todas todo todos tras traves tu un una unas
uno unos y ya year ano anos
`;

const ENGLISH = `
a about above after again all along also although am among an and another any are around as at away be because been
before being below between both but by can cannot could did do does doing down during each either etc even ever every
few for from further had has have having he her here hers him his how however i if in including into is it its itself
just let like many may me might more most much must my neither no nor not now of off on once one only or other others
our ours out over own per rather same shall she should since so some such than that the their theirs them themselves
then there these they this those through thus to together too toward towards under until up upon us use used using
very via was we well were what when where whether which while who whom whose why will with within without would yet
you your yours
`;

/** Words that carry no subject in Spanish or English, without accents and in lower case. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${SPANISH} ${ENGLISH}`.trim().split(/\s+/));
