import type { Entry } from './entry.ts'

/** What the OGC API refuses beside what the inventory itself does. */
export const ogcProblems = {
  filter_invalid: {
    status: 400,
    zh: ['过滤条件有误（位置 {position}）：{why}', '请按 CQL2 书写；可用的属性见该集合的 queryables。'],
    en: ['The filter is not as it must be (at {position}): {why}', 'Write it in CQL2; what can be asked for stands in the collection’s queryables.'],
  },
  filters_busy: {
    status: 429,
    zh: ['正在处理的过滤查询已有 {limit} 个。', '请稍候几秒再试；按范围（bbox）取要素不受此限。'],
    en: ['{limit} filtered queries are under way already.', 'Try again in some seconds; features of a box (bbox) are not held up.'],
  },
  filter_too_slow: {
    status: 422,
    zh: ['过滤查询超过 {seconds} 秒，已停止。', '请加上范围（bbox）或乡镇等条件，缩小查找范围。'],
    en: ['The filter took longer than {seconds} s and was stopped.', 'Narrow it by a box (bbox), a town or the like.'],
  },
  feature_not_found: {
    status: 404,
    zh: ['集合“{collection}”中没有这个要素：{id}', '请核对标识，或在集合中查找。'],
    en: ['The collection {collection} has no such feature: {id}', 'Check its id, or look for it in the collection.'],
  },
  tile_matrix_set_not_found: {
    status: 404,
    zh: ['没有这个瓦片矩阵集：{id}', '请使用 WebMercatorQuad。'],
    en: ['There is no such tile matrix set: {id}', 'Use WebMercatorQuad.'],
  },
  feature_malformed: {
    status: 422,
    zh: ['请求正文不是 GeoJSON 要素：{why}', '请发送 type 为 Feature、带 properties 的对象。'],
    en: ['The body is no GeoJSON feature: {why}', 'Send an object of type Feature with its properties.'],
  },
  component_stays: {
    status: 422,
    zh: ['部位的类型和所属设施不能更改：{field} 为 {value}', '请删除这个部位，另行添加。'],
    en: ['A component keeps its type and its facility: {field} is {value}', 'Remove it and add another.'],
  },
  fact_recorded_elsewhere: {
    status: 422,
    zh: ['测量结果不能在此更改：{property}', '测量须有日期、等级等，请在设施页面记录；此处可原样发送或省略。'],
    en: [
      'What was measured is not changed here: {property}',
      'A measurement has a day and a grade: record it on the page of the facility, and send it here as it stands or not at all.',
    ],
  },
  closing_is_deleting: {
    status: 422,
    zh: ['关闭设施须说明原因。', '请用 DELETE 关闭，原因写在 reason 参数中。'],
    en: ['A facility is closed with a reason.', 'Close it by DELETE, with the reason as the parameter `reason`.'],
  },
} as const satisfies Record<string, Entry>
