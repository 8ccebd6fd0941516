import type { Entry } from './entry.ts'

/** What is refused of regions and their boundaries. */
export const regionProblems = {
  region_not_found: {
    status: 404,
    zh: ['没有这个区划代码：{code}', '请使用统计用区划代码，例如 441882100。'],
    en: ['There is no region with the code {code}', 'Use the statistics code, such as 441882100.'],
  },
  region_name_blank: {
    status: 422,
    zh: ['区划名称是空白。', '请填写区划名称。'],
    en: ['The name of the region is blank.', 'Give it its name.'],
  },
  town_unknown: {
    status: 422,
    zh: ['没有这个乡镇代码：{code}', '请使用区划表中的九位代码。'],
    en: ['There is no town with the code {code}', 'Use a nine-digit code of the register.'],
  },
  boundary_unmatched: {
    status: 422,
    zh: ['有图形没有对应的乡镇：{names}', '请在属性中给出九位区划代码（code）或规范名称（name）。'],
    en: ['Some shapes match no town: {names}', 'Give the nine-digit code (code) or the full name (name) as a property.'],
  },
  boundary_not_area: {
    status: 422,
    zh: ['“{name}”的图形不是面。', '请用 Polygon 或 MultiPolygon，每个坐标为两个数，经度（东坐标）在前。'],
    en: ['The shape of {name} is not an area.', 'Use a Polygon or MultiPolygon with two numbers a position, longitude (easting) first.'],
  },
  boundary_ring_open: {
    status: 422,
    zh: ['“{name}”的边界没有闭合，或少于四个点。', '每一圈的最后一点须与第一点相同。'],
    en: ['The edge of {name} is not closed, or has fewer than four positions.', 'Each ring must end where it began.'],
  },
  boundary_invalid: {
    status: 422,
    zh: ['“{name}”的边界自相交或重叠（{why}）。', '请修正图形后重新上传；已有边界没有改动。'],
    en: [
      'The edge of {name} crosses itself or its parts overlap ({why}).',
      'Mend the shape and send all again; the boundaries in force are unchanged.',
    ],
  },
  boundary_off: {
    status: 422,
    zh: ['“{name}”的边界不在本市附近（{x}，{y}）。', '请核对坐标系和分带，以及经纬度（东、北坐标）的先后。'],
    en: ['The boundary of {name} is not near this city ({x}, {y}).', 'Check the datum, its zone, and which number comes first.'],
  },
  validity_reversed: {
    status: 422,
    zh: ['撤销日期须晚于设立日期。', '请核对两个日期；仍然存在的区划不填撤销日期。'],
    en: ['The day it ends must lie after the day it begins.', 'Check both days; leave the end empty for a region that exists.'],
  },
} as const satisfies Record<string, Entry>
