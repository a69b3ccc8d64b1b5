import type { LocaleText } from '@puente/kernel';
import type { Region } from './places';
import type { Form, Population } from './vocabularies';

/** A trend that nonprofits described for a region to HIP in 2017: a tag, not a figure. */
export interface RegionTrend {
  readonly code: string;
  readonly region: Region;
  readonly label: LocaleText;
  readonly forms: readonly Form[];
  readonly populations: readonly Population[];
}

const trend = (
  code: string,
  region: Region,
  es: string,
  en: string,
  forms: readonly Form[] = [],
  populations: readonly Population[] = [],
): RegionTrend => ({ code, region, label: { es, en }, forms, populations });

/** Source: Hispanics in Philanthropy, report for funders (2017), section on regional differences. */
export const regionTrends: readonly RegionTrend[] = [
  trend(
    'north.border-migration',
    'north',
    'Migración en ambos sentidos por la frontera norte',
    'Migration both ways across the northern border',
    [],
    ['migrants-in-transit', 'returned-migrants'],
  ),
  trend(
    'north.forced-criminality',
    'north',
    'Reclutamiento forzado por el crimen organizado',
    'Forced recruitment by organised crime',
    ['forced-criminality'],
    ['migrants-in-transit', 'returned-migrants'],
  ),
  trend(
    'north.agriculture-maquilas',
    'north',
    'Explotación en agricultura a gran escala y maquilas',
    'Exploitation in large-scale farming and assembly plants',
    ['forced-labour', 'labour-exploitation'],
    ['day-labourers'],
  ),
  trend(
    'north.femicide',
    'north',
    'Vínculo con feminicidios',
    'Link with femicide',
    ['sexual-exploitation'],
    ['women', 'girls'],
  ),
  trend(
    'southwest.transit',
    'southwest',
    'Salida y tránsito de migrantes',
    'Departure and transit of migrants',
    [],
    ['migrants-in-transit', 'internal-migrants'],
  ),
  trend(
    'southwest.agriculture-logging',
    'southwest',
    'Explotación en agricultura y tala',
    'Exploitation in farming and logging',
    ['forced-labour', 'labour-exploitation'],
    ['day-labourers'],
  ),
  trend(
    'southwest.disappearances',
    'southwest',
    'Vínculo con la desaparición de mujeres',
    'Link with the disappearance of women',
    ['sexual-exploitation'],
    ['women'],
  ),
  trend('southwest.forced-begging', 'southwest', 'Mendicidad forzada', 'Forced begging', ['forced-begging']),
  trend(
    'southwest.indigenous-servitude',
    'southwest',
    'Servidumbre de personas indígenas',
    'Servitude of indigenous people',
    ['slavery-or-servitude', 'domestic-servitude'],
    ['indigenous'],
  ),
  trend(
    'southwest.displacement',
    'southwest',
    'Desplazamiento por megaproyectos',
    'Displacement by large projects',
    [],
    ['displaced'],
  ),
  trend(
    'central.capital',
    'central',
    'La capital como lugar de captación y explotación',
    'The capital as a place of recruitment and exploitation',
    ['sexual-exploitation', 'forced-labour'],
  ),
  trend(
    'central.construction-migration',
    'central',
    'Migración interna hacia la construcción',
    'Internal migration into construction',
    ['labour-exploitation'],
    ['internal-migrants'],
  ),
  trend(
    'central.apparel',
    'central',
    'Explotación en la industria del vestido',
    'Exploitation in the apparel industry',
    ['forced-labour', 'labour-exploitation'],
  ),
  trend('central.organ-removal', 'central', 'Riesgo de extracción de órganos', 'Risk of organ removal', [
    'organ-removal',
  ]),
  trend(
    'central.displacement',
    'central',
    'Desplazamiento por violencia, minería y megaproyectos',
    'Displacement by violence, mining and large projects',
    ['forced-criminality'],
    ['displaced'],
  ),
  trend(
    'south.indigenous',
    'south',
    'Marginación de la población indígena más numerosa del país',
    'Exclusion of the largest indigenous population in the country',
    ['forced-marriage', 'labour-exploitation'],
    ['indigenous'],
  ),
  trend(
    'south.sexual-exploitation',
    'south',
    'Explotación sexual de mujeres',
    'Sexual exploitation of women',
    ['sexual-exploitation'],
    ['women', 'girls'],
  ),
  trend(
    'south.southern-border',
    'south',
    'Frontera sur y migración centroamericana',
    'Southern border and migration from Central America',
    [],
    ['migrants-in-transit'],
  ),
  trend(
    'south.tourism',
    'south',
    'Turismo y migración interna en condiciones de explotación',
    'Tourism and internal migration under exploitative conditions',
    ['labour-exploitation', 'sexual-exploitation'],
    ['internal-migrants'],
  ),
  trend(
    'south.lgbtqi',
    'south',
    'Personas LGBTQI en el turismo, muy expuestas',
    'LGBTQI people in tourism, highly exposed',
    ['sexual-exploitation'],
    ['lgbtqi'],
  ),
];
