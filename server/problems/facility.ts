import type { Entry } from './entry.ts'

/** What the inventory refuses of a facility, its components and its life. */
export const facilityProblems = {
  facility_not_found: {
    status: 404,
    zh: ['没有这个设施：{id}', '可能链接有误，请在清单中查找。'],
    en: ['There is no such facility: {id}', 'The link may be wrong; look for it in the list.'],
  },
  component_not_found: {
    status: 404,
    zh: ['该设施没有这个部位：{id}', '请重新打开设施页面。'],
    en: ['The facility has no such component: {id}', 'Open the facility again.'],
  },
  facility_closed: {
    status: 409,
    zh: ['该设施已关闭，不能再关闭一次。', '如已重新启用，请登记新的状态。'],
    en: ['The facility is closed already.', 'If it is in use again, record the new state.'],
  },
  code_taken: {
    status: 409,
    zh: ['编号“{value}”已被另一处设施使用。', '请换一个编号，或修改那一处设施。'],
    en: ['The code “{value}” belongs to another facility.', 'Use another code, or edit that facility.'],
  },
  name_blank: {
    status: 422,
    zh: ['名称是空白。', '请填写设施名称。'],
    en: ['The name is blank.', 'Give the facility its name.'],
  },
  village_unknown: {
    status: 422,
    zh: ['没有这个村（社区）代码：{code}', '请从列表中选择村（社区），或留空。'],
    en: ['There is no village with the code {code}', 'Choose one from the list, or leave it empty.'],
  },
  department_unknown: {
    status: 422,
    zh: ['没有这个部门代码：{code}', '请从列表中选择主管部门，或留空。'],
    en: ['There is no department with the code {code}', 'Choose one from the list, or leave it empty.'],
  },
  closed_too_early: {
    status: 422,
    zh: ['关闭日期 {date} 早于目前状态的开始日期 {since}。', '请填写 {since} 或以后的日期。'],
    en: ['{date} lies before the present state began ({since}).', 'Give {since} or a later day.'],
  },
  village_of_other_town: {
    status: 422,
    zh: ['村（社区）{code} 不属于所选乡镇。', '请重新选择村（社区），或留空。'],
    en: ['The village {code} is not in that town.', 'Choose a village of the town, or leave it empty.'],
  },
  recorded_already: {
    status: 409,
    zh: ['同一天的同样记录已经有了。', '无须再登记。'],
    en: ['The same is recorded for that day already.', 'There is nothing more to record.'],
  },
  category_not_of_kind: {
    status: 422,
    zh: ['类别“{category}”不属于设施种类“{kind}”。', '请选择该种类下的类别。'],
    en: ['The category {category} is not one of the kind {kind}.', 'Choose a category of that kind.'],
  },
  geometry_unfit: {
    status: 422,
    zh: ['位置图形与设施种类不符：{type}。', '道路用线、面或点，其他设施用点或面。'],
    en: ['The geometry does not fit the kind of facility: {type}.', 'Use a line, area or point for a road and a point or area for anything else.'],
  },
  geometry_empty: {
    status: 422,
    zh: ['图形里没有坐标。', '请给出坐标；位置不详就不填。'],
    en: ['The geometry has no coordinates.', 'Give some; leave it out when the place is not known.'],
  },
  geometry_crosses_itself: {
    status: 422,
    zh: ['图形无效：边界自相交或重叠。', '请修正图形，使边界不与自身相交。'],
    en: ['The shape is not valid: its edge crosses or touches itself.', 'Mend it so that its edge does not cross itself.'],
  },
  geometry_3d: {
    status: 422,
    zh: ['坐标带有高程（第三个数）。', '请只发送经度和纬度；楼层填写在“楼层”中。'],
    en: ['The coordinates have a height (a third number).', 'Send longitude and latitude only; put a floor in `level`.'],
  },
  geometry_malformed: {
    status: 422,
    zh: ['图形不是有效的 GeoJSON：{why}', '请核对类型与坐标；经度在前，纬度在后。'],
    en: ['The geometry is not valid GeoJSON: {why}', 'Check its type and coordinates; longitude comes first.'],
  },
  off_the_earth: {
    status: 422,
    zh: ['坐标超出经纬度范围。', '经度在前（-180 到 180），纬度在后（-90 到 90）；请检查是否写反。'],
    en: ['The coordinates are not longitude and latitude.', 'Longitude first (-180 to 180), then latitude (-90 to 90): are they swapped?'],
  },
  outside_city: {
    status: 422,
    zh: ['位置不在本市范围内（经度 {lon}，纬度 {lat}）。', '请核对坐标、经纬度顺序和坐标系。'],
    en: ['The place is not in this city (longitude {lon}, latitude {lat}).', 'Check the coordinates, their order and their datum.'],
  },
  property_unknown: {
    status: 422,
    zh: ['部位“{component}”没有“{property}”这一项。', '请从该部位的项目中选择。'],
    en: ['A {component} has no property {property}.', 'Choose one of that component’s properties.'],
  },
  value_unfit: {
    status: 422,
    zh: ['“{property}”的值不合理：{value}。', '请填写 {expected}。'],
    en: ['{value} is not plausible for {property}.', 'It must be {expected}.'],
  },
  opening_hours_unreadable: {
    status: 422,
    zh: ['开放时间无法理解：{value}', '请用 OSM 格式，例如 Mo-Fr 08:00-18:00，全天为 24/7。'],
    en: ['The opening hours can’t be read: {value}', 'Use the OSM syntax, such as Mo-Fr 08:00-18:00; always open is 24/7.'],
  },
  date_in_future: {
    status: 422,
    zh: ['日期 {date} 还没有到。', '请填写今天或以前的日期；计划中的设施除外。'],
    en: ['{date} is in the future.', 'Give today or an earlier day; only a plan may lie ahead.'],
  },
} as const satisfies Record<string, Entry>
