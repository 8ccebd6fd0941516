import type { CategoryCode } from '#domain/facility.ts'

/** What an object of a tag's value is here: its category, and a word for it that is its name where it has none. */
export type Meaning = readonly [CategoryCode, string]
type Meanings = Readonly<Record<string, Readonly<Record<string, Meaning>>>>

/** Any value of the key that is not named itself. */
export const any_value = '*'

const shop: Meaning = ['commercial_area', '商店']
const meal = (name: string): Meaning => ['commercial_area', name]
const office = (name: string): Meaning => ['public_service_office', name]
const clinic = (name: string): Meaning => ['medical_institution', name]
const leisure = (name: string): Meaning => ['culture_entertainment', name]
const hotel = (name: string): Meaning => ['hotel', name]
const stop: Meaning = ['public_transport_stop', '公交站']

/** Places that the public goes to. Of several keys of one object the first counts. */
export const publicPlaces: Meanings = {
  healthcare: { hospital: clinic('医院'), clinic: clinic('诊所'), doctor: clinic('诊所'), rehabilitation: ['rehabilitation_centre', '康复中心'] },
  amenity: {
    bank: ['bank', '银行'],
    cinema: ['cinema', '影院'],
    bus_station: ['coach_station', '汽车客运站'],
    ferry_terminal: ['wharf', '客运码头'],
    library: ['library', '图书馆'],
    theatre: leisure('剧院'),
    arts_centre: leisure('文化艺术中心'),
    community_centre: leisure('社区活动中心'),
    concert_hall: leisure('音乐厅'),
    marketplace: ['commercial_area', '市场'],
    restaurant: meal('餐馆'),
    fast_food: meal('快餐店'),
    cafe: meal('咖啡馆'),
    food_court: meal('美食广场'),
    biergarten: meal('餐馆'),
    pub: meal('酒馆'),
    bar: meal('酒吧'),
    ice_cream: meal('冷饮店'),
    townhall: office('政府办公楼'),
    courthouse: office('法院'),
    police: office('派出所'),
    post_office: office('邮政网点'),
    public_building: office('公共服务机构'),
    fire_station: office('消防站'),
    school: ['school', '学校'],
    kindergarten: ['school', '幼儿园'],
    university: ['school', '大学'],
    college: ['school', '学院'],
    hospital: clinic('医院'),
    clinic: clinic('诊所'),
    doctors: clinic('诊所'),
    dentist: clinic('牙科诊所'),
    pharmacy: clinic('药店'),
    nursing_home: ['welfare_institution', '养老机构'],
    social_facility: ['welfare_institution', '福利机构'],
    parking: ['public_car_park', '停车场'],
    place_of_worship: ['public_service_other', '宗教活动场所'],
  },
  shop: { mall: ['commercial_area', '购物中心'], supermarket: ['commercial_area', '超市'], [any_value]: shop },
  tourism: {
    hotel: hotel('酒店'),
    hostel: hotel('旅舍'),
    guest_house: hotel('民宿'),
    motel: hotel('旅馆'),
    museum: leisure('博物馆'),
    gallery: leisure('美术馆'),
    attraction: ['scenic_area', '景点'],
    zoo: ['scenic_area', '动物园'],
    theme_park: ['scenic_area', '主题公园'],
  },
  leisure: {
    park: ['park_square', '公园'],
    playground: ['park_square', '儿童游乐场'],
    sports_centre: ['sports_venue', '体育中心'],
    sports_hall: ['sports_venue', '体育馆'],
    stadium: ['sports_venue', '体育场'],
    water_park: ['sports_venue', '水上乐园'],
  },
  place: { square: ['park_square', '广场'] },
  office: { government: office('政府机关') },
  highway: { bus_stop: stop, platform: stop },
  railway: { tram_stop: ['public_transport_stop', '有轨电车站'], platform: ['public_transport_stop', '站台'] },
  public_transport: { platform: stop },
  emergency: { assembly_point: ['emergency_shelter', '应急集合点'] },
}

/** Taken where something is said of how accessible they are: without that they would only fill the register. */
export const placesIfStated: Meanings = {
  healthcare: { [any_value]: clinic('医疗机构') },
  amenity: {
    fuel: ['public_service_other', '加油站'],
    taxi: ['public_transport_stop', '出租车候客点'],
    nightclub: leisure('娱乐场所'),
    music_school: ['school', '音乐学校'],
    driving_school: ['school', '驾驶学校'],
    language_school: ['school', '语言学校'],
    gym: ['sports_venue', '健身场所'],
    swimming_pool: ['sports_venue', '游泳池'],
    monastery: ['public_service_other', '宗教活动场所'],
  },
  tourism: {
    viewpoint: ['scenic_area', '观景点'],
    picnic_site: ['scenic_area', '野餐点'],
    artwork: ['scenic_area', '景点'],
    information: ['public_service_other', '旅游咨询点'],
  },
  leisure: {
    garden: ['park_square', '花园'],
    pitch: ['sports_venue', '运动场地'],
    track: ['sports_venue', '跑道'],
    fitness_centre: ['sports_venue', '健身场所'],
    fitness_station: ['sports_venue', '健身点'],
    swimming_pool: ['sports_venue', '游泳池'],
    ice_rink: ['sports_venue', '溜冰场'],
    nature_reserve: ['scenic_area', '自然保护区'],
  },
  office: { physician: clinic('诊所'), employment_agency: office('就业服务机构') },
  railway: { station: ['public_service_other', '火车站'], halt: ['public_service_other', '火车站'] },
  public_transport: { station: ['public_service_other', '公共交通车站'] },
  historic: {
    castle: ['scenic_area', '古堡'],
    memorial: ['scenic_area', '纪念地'],
    monument: ['scenic_area', '纪念碑'],
    ruins: ['scenic_area', '遗址'],
  },
  building: {
    hospital: clinic('医院'),
    school: ['school', '学校'],
    kindergarten: ['school', '幼儿园'],
    university: ['school', '大学'],
    hotel: hotel('酒店'),
    retail: ['commercial_area', '商业楼'],
    supermarket: ['commercial_area', '超市'],
    train_station: ['public_service_other', '火车站'],
    public: office('公共服务机构'),
    government: office('政府办公楼'),
    civic: office('公共服务机构'),
  },
}

/** Roads that are walked on, and the word for each. */
export const walkedRoads: Readonly<Record<string, string>> = {
  footway: '步行道',
  pedestrian: '步行街',
  path: '小路',
  steps: '台阶',
  corridor: '通道',
  access_ramp: '坡道',
}
