import { dayInChina } from '#domain/date.ts'
import { categoryOf, type Grade, type Kind, type Verdict } from '#domain/facility.ts'
import { enumValues, partWord } from '#domain/property.ts'
import type { FacilityDetail } from '../schemas/facility.ts'
import { openingHours } from './hours.ts'

type Component = FacilityDetail['components'][number]
type Fact = Component['facts'][number]

const types: Record<Kind, string | string[]> = {
  toilet: ['PublicToilet', 'CivicStructure'],
  venue: 'CivicStructure',
  service: 'CivicStructure',
  road: 'Place',
}
export const verdictWords: Record<Verdict, string> = { compliant: '达标', non_compliant: '不达标', incomplete: '未测全', unaudited: '未检查' }
const gradeWords: Record<Grade, string> = { measured: '实测', seen: '目测', owner_declared: '业主申报', reported: '居民反馈', imported: '导入' }

/** UN/CEFACT Recommendation 20. A slope as 1:n has no code. */
const unitCodes: Record<string, string> = { mm: 'MMT', m2: 'MTK', N: 'NEW', s: 'SEC', count: 'C62' }

/** A facility in the words of schema.org: what everybody may know, without notes and names. */
export function facilityData(facility: FacilityDetail, url: string, city: string): object {
  const { kind, category, name_zh, name_en, lon, lat, phone, opening_hours, lifecycle } = facility
  const isOpen = lifecycle !== 'closed' && lifecycle !== 'suspended'
  const hours = opening_hours && isOpen ? openingHours(opening_hours) : null
  return {
    '@context': 'https://schema.org',
    '@type': types[kind],
    '@id': url,
    url,
    name: name_zh,
    ...(name_en && { alternateName: name_en }),
    ...(categoryOf(category) && { category: categoryOf(category)!.name_zh }),
    address: addressOf(facility, city),
    ...(lon !== null && lat !== null && { geo: { '@type': 'GeoCoordinates', latitude: rounded(lat), longitude: rounded(lon) } }),
    ...(phone && isOpen && { telephone: phone }),
    ...(hours && { openingHoursSpecification: hours }),
    ...feeOf(facility),
    amenityFeature: facility.components.flatMap(featuresOf),
    additionalProperty: [...facility.components.flatMap(measuresOf), verdictOf(facility)],
  }
}

/** Six decimals are a decimetre. */
const rounded = (degrees: number) => Number(degrees.toFixed(6))

function addressOf({ address, town_name_zh }: FacilityDetail, city: string): object {
  return {
    '@type': 'PostalAddress',
    ...(address && { streetAddress: address }),
    addressLocality: town_name_zh,
    addressRegion: city,
    addressCountry: 'CN',
  }
}

/** Only where the source says so. */
function feeOf({ tags }: FacilityDetail): { isAccessibleForFree?: boolean } {
  const { fee } = tags
  return fee === 'yes' || fee === 'no' ? { isAccessibleForFree: fee === 'no' } : {}
}

/** Whether the part is there, and what is said of it by yes and no. */
function featuresOf(component: Component): object[] {
  const name = partName(component)
  const said = component.facts.filter((fact) => isSettled(fact) && (fact.state === 'absent' || typeof fact.value === 'boolean'))
  return [
    feature(name, component.presence === 'present'),
    ...said.map((fact) => feature(`${name}：${fact.name_zh}`, fact.state === 'value' && fact.value === true, fact)),
  ]
}

function feature(name: string, value: boolean, fact?: Fact): object {
  return {
    '@type': 'LocationFeatureSpecification',
    name,
    value,
    ...(fact && { propertyID: fact.property, description: knownHow(fact) }),
  }
}

/** Numbers in their unit, and words of a list. */
function measuresOf(component: Component): object[] {
  const measured = component.facts.filter((fact) => isSettled(fact) && fact.state === 'value' && typeof fact.value !== 'boolean')
  return measured.map((fact) => ({
    '@type': 'PropertyValue',
    propertyID: fact.property,
    name: `${partName(component)}：${fact.name_zh}`,
    ...valueOf(fact),
    description: knownHow(fact),
  }))
}

/** Of what several say differently nobody knows which holds. */
const isSettled = ({ contradicting }: Fact) => contradicting.length === 0

const bounds: Record<Fact['operator'], string> = { '=': 'value', '~': 'value', '>=': 'minValue', '<=': 'maxValue' }

function valueOf({ property, unit, value, operator }: Fact): object {
  if (typeof value !== 'number') return { value: enumValues(property)?.find((each) => each.value === value)?.name_zh ?? String(value) }
  const code = unitCodes[unit]
  return { [bounds[operator]]: value, ...(code ? { unitCode: code } : { unitText: unit }) }
}

function verdictOf({ verdict, verdict_on }: FacilityDetail): object {
  const description = verdict_on === null ? {} : { description: `检查于 ${verdict_on}` }
  return { '@type': 'PropertyValue', propertyID: 'verdict', name: '规范检查', value: verdictWords[verdict], ...description }
}

const partName = ({ part, name_zh }: Component) => partWord(part)?.name_zh ?? name_zh

function knownHow({ grade, observed_at, operator }: Fact): string {
  return `${operator === '~' ? '约，' : ''}${gradeWords[grade]} ${dayInChina(new Date(observed_at))}`
}

/** For the preview of a link: what it is, where, what was measured, and what the inspection says. */
export function descriptionOf(facility: FacilityDetail): string {
  const { category, town_name_zh, address, verdict, verdict_on, components } = facility
  const where = `${categoryOf(category)?.name_zh ?? category}，${town_name_zh}${address ? ` ${address}` : ''}`
  const lengths = components.flatMap((component) => component.facts.filter(isLength).map((fact) => lengthText(component, fact)))
  const checked = `规范检查：${verdictWords[verdict]}${verdict_on ? `（${verdict_on}）` : ''}`
  return [where, ...lengths.slice(0, 3), checked].map((sentence) => `${sentence}。`).join('')
}

const isLength = (fact: Fact) => isSettled(fact) && fact.state === 'value' && fact.operator === '=' && (fact.unit === 'mm' || fact.unit === '1:n')

function lengthText(component: Component, fact: Fact): string {
  const value = fact.unit === 'mm' ? `${String(fact.value)} mm` : `1:${String(fact.value)}`
  return `${partName(component)} ${fact.name_zh} ${value}（${knownHow(fact)}）`
}
