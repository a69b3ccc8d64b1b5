/** Parts of a receipt that a test writes otherwise. */
export interface CfdiParts {
  readonly uuid?: string;
  readonly total?: string;
  readonly currency?: string;
  readonly issuer?: string;
  readonly day?: string;
  /** In the place of the stamp, of the complement of donations, and behind them. */
  readonly stamp?: string;
  readonly donation?: string;
  readonly extra?: string;
}

const UUID = '6F9619FF-8B86-4D01-B42D-00CF4FC964FF';

/** A donation receipt as a nonprofit gets it from whoever stamps it: fictional, with a name that is not to be kept. */
export function donationCfdi({
  uuid = UUID,
  total = '1000.50',
  currency = 'MXN',
  issuer = 'SAT970701NN3',
  day = '2026-11-23',
  stamp = `<tfd:TimbreFiscalDigital xmlns:tfd="http://www.sat.gob.mx/TimbreFiscalDigital" Version="1.1" UUID="${uuid}"/>`,
  donation = '<donat:Donatarias version="1.1" noAutorizacion="600-04-02-2026-12345" fechaAutorizacion="2026-01-15" leyenda="Este comprobante ampara un donativo."/>',
  extra = '',
}: CfdiParts = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" xmlns:donat="http://www.sat.gob.mx/donat" Version="4.0" Fecha="${day}T10:00:00" Moneda="${currency}" TipoCambio="1" SubTotal="${total}" Total="${total}" TipoDeComprobante="I" Exportacion="01">
<cfdi:Emisor Rfc="${issuer}" Nombre="CASA DE PRUEBA" RegimenFiscal="603"/>
<cfdi:Receptor Rfc="XEXX010101000" Nombre="FUNDACION DE PRUEBA" UsoCFDI="S01"/>
<cfdi:Conceptos><cfdi:Concepto ClaveProdServ="84101600" Cantidad="1" Descripcion="Donativo de Ana Prueba" ValorUnitario="${total}" Importe="${total}"/></cfdi:Conceptos>
<cfdi:Complemento>${stamp}${donation}${extra}</cfdi:Complemento>
</cfdi:Comprobante>`;
}
