import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when an award is not taken. */
export const AWARD_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'award-ends-before-it-starts': text('Termina antes de empezar.', 'It ends before it starts.'),
  'award-too-long': text('Dura {years} años como máximo.', 'It lasts {years} years at most.'),
  'award-need-elsewhere': text(
    'Una de las necesidades es de otra estrategia: dale un porcentaje a esa estrategia o quítala.',
    'One of the needs belongs to another strategy: give that strategy a share or take the need out.',
  ),
  'award-shares': text(
    'Los porcentajes suman {sum} y deben sumar {whole}.',
    'The shares sum to {sum} and must sum to {whole}.',
  ),
  'award-nothing': text('El monto debe ser mayor que cero.', 'The amount must be more than zero.'),
  'award-budget-sum': text(
    'Los renglones del presupuesto no suman el monto del apoyo.',
    'The lines of the budget do not sum to the amount of the award.',
  ),
  'award-twice': text('Algo está dos veces.', 'Something is there twice.'),
  'award-beyond-call': text(
    'El monto queda fuera de lo que ofreció la convocatoria: escribe la razón.',
    'The amount lies outside what the call offered: write the reason.',
  ),
  'award-not-decided': text(
    'Solo se otorga un apoyo a una solicitud cuya última respuesta es favorable.',
    'An award is only written for an application whose latest answer is an award.',
  ),
  'award-names': text(
    '«{words}» nombra a una organización protegida, a alguien de ella o dónde está. La carta y el convenio salen sin nombres: cambia los términos y di lo mismo sin nombrar.',
    '“{words}” names a protected nonprofit, somebody of it or where it is. The letter and the agreement leave without names: change the terms, and say the same without naming.',
  ),
  'agreement-signed': text('Por esta parte ya se firmó.', 'This side has signed already.'),
  'agreement-one-person': text(
    'Firmaste por la otra parte: por esta firma otra persona.',
    'You signed for the other side: somebody else signs for this one.',
  ),
  'award-route-missing': text(
    'Falta la vía legal: cambia los términos, y que se aprueben otra vez.',
    'The legal route is missing: change the terms, and have them approved again.',
  ),
  'award-per-head-reason': text(
    'Hay renglones que pagan un refugio por persona o por noche: escribe por qué.',
    'Some lines pay a shelter by the person or the night: write why.',
  ),
  'award-stepped-back': text(
    'Quien lo escribió, propuso o aprobó se apartó de esta organización. Otra persona tiene que escribirlo de nuevo.',
    'Somebody who wrote, proposed or approved it has stepped back from this nonprofit. Another person has to write it anew.',
  ),
  'agreement-sent-by-you': text(
    'Tú mandaste este convenio: por la financiadora lo firma otra persona.',
    'You sent this agreement: somebody else signs it for the funder.',
  ),
  'award-without-call': text(
    'Sin convocatoria hace falta la razón: por qué esta organización y este monto.',
    'Without a call a reason is needed: why this nonprofit and this amount.',
  ),
  'award-beyond-source': text(
    'Pasa de lo que queda del apoyo del que sale el dinero.',
    'This is more than is left of the award that the money comes from.',
  ),
  'award-source-state': text(
    'El apoyo del que saldría el dinero no está vigente.',
    'The award that the money would come from does not run.',
  ),
  'source-rate-needed': text(
    'Son dos monedas: escribe cuántas unidades de la de este apoyo vale una de la otra, como 18.5.',
    'These are two currencies: write how many units of this award’s one of the other is worth, such as 18.5.',
  ),
  'source-rate-needless': text(
    'Es la misma moneda: sin tipo de cambio.',
    'It is the same currency: no rate.',
  ),
  'award-there-already': text(
    'Esta solicitud ya tiene un apoyo. Cambia ese, o retíralo y escribe otro.',
    'This application has an award already. Change that one, or take it back and write another.',
  ),
  'award-over': text(
    'El apoyo ya terminó: en sus libros no se anota nada más.',
    'The award is over: nothing more is entered in its books.',
  ),
  'award-not-settled': text(
    'Todavía falta algo para cerrar el apoyo: mira la lista.',
    'Something is still to be done before the award closes: look at the list.',
  ),
  'award-without-books': text(
    'Los libros de este apoyo todavía no empiezan. Intenta otra vez en un momento.',
    'The books of this award have not begun yet. Try again in a moment.',
  ),
  'visit-state': text(
    'La visita ya cambió: mira cómo está ahora.',
    'The visit has changed: look at how it stands now.',
  ),
  'visit-day-past': text('Ese día ya pasó.', 'That day is past.'),
  'ending-state': text(
    'Esto ya cambió: mira cómo está ahora.',
    'This has changed: look at how it stands now.',
  ),
  'award-payments-batched': text(
    'Un pago del apoyo está en un lote: primero saca el lote o cancélalo.',
    'A payment of the award is in a batch: send or cancel the batch first.',
  ),
  'ending-under-way': text(
    'Ya hay un cierre o un fin anticipado en curso para este apoyo.',
    'A close or an early end of this award is under way already.',
  ),
  'award-messages-while-reviewing': text(
    'Los mensajes pueden decir quién es la organización: entrega primero tu evaluación.',
    'Messages may tell who the nonprofit is: hand in your review first.',
  ),
  'amendment-state': text(
    'Con el cambio como está, ya no se puede hacer esto. Abre la página otra vez.',
    'As the change stands this cannot be done any more. Open the page again.',
  ),
  'amendment-under-way': text(
    'Ya hay un cambio de este apoyo en camino: terminen ese primero.',
    'A change of this award is under way already: finish that one first.',
  ),
  'amendment-nothing': text('No cambia nada.', 'It changes nothing.'),
  'amendment-currency': text(
    'La moneda de un apoyo vigente no cambia: sus libros están en ella.',
    'The currency of an award that runs does not change: its books are in it.',
  ),
  'amendment-amount-planned': text(
    'Es menos de lo que ya está planeado pagar. Cambia primero los pagos planeados.',
    'It is less than what is planned to be paid. Change the planned payments first.',
  ),
  'amendment-not-later': text(
    'Debe ser después del último día del apoyo.',
    'It has to be after the last day of the award.',
  ),
  'requirement-state': text(
    'Con lo pedido como está, ya no se puede hacer esto. Abre la página otra vez.',
    'As what was asked for stands this cannot be done any more. Open the page again.',
  ),
  'requirement-has-report': text(
    'Esto lo responde un informe: se entrega, se devuelve o se acepta en la página del informe.',
    'A report answers this: it is handed in, given back or accepted on the page of the report.',
  ),
  'requirement-day-elsewhere': text(
    'El día va dentro del periodo del apoyo o en el año que le sigue.',
    'The day lies within the period of the award or in the year after it.',
  ),
  'award-state': text(
    'Con el apoyo como está, ya no se puede hacer esto. Abre la página otra vez.',
    'As the award stands this cannot be done any more. Open the page again.',
  ),
};
