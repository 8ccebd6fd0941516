import type { Entry } from './entry.ts'

/** What the OGC API refuses beside what the inventory itself does. */
export const ogcProblems = {
  filter_invalid: {
    status: 400,
    zh: ['过滤条件有误（位置 {position}）：{why}', '请按 CQL2 书写；可用的属性见该集合的 queryables。'],
    en: ['The filter is not as it must be (at {position}): {why}', 'Write it in CQL2; what can be asked for stands in the collection’s queryables.'],
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
  closing_is_deleting: {
    status: 422,
    zh: ['关闭设施须说明原因。', '请用 DELETE 关闭，原因写在 reason 参数中。'],
    en: ['A facility is closed with a reason.', 'Close it by DELETE, with the reason as the parameter `reason`.'],
  },
} as const satisfies Record<string, Entry>
