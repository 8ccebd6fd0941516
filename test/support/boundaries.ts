/** Two towns side by side, parted at 112.4° E: 连州镇 in the west, 龙坪镇 in the east. */
export const west = '441882100'
export const east = '441882103'

export const square = (left: number, bottom: number, right: number, top: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
      [left, bottom],
    ],
  ],
})

export const feature = (properties: Record<string, unknown> | null, geometry: unknown) => ({ type: 'Feature', properties, geometry })

export const upload = (features: unknown[], given: Record<string, unknown> = {}) => ({
  datum: 'wgs84',
  status: 'official',
  source: '测试界线',
  collection: { type: 'FeatureCollection', features },
  ...given,
})

export const twoTowns = upload([
  feature({ code: west }, square(112.3, 24.7, 112.4, 24.8)),
  feature({ name: '龙坪镇' }, square(112.4, 24.7, 112.5, 24.8)),
])
