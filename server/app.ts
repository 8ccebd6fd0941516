import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import compress from '@fastify/compress'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify'
import { Passwords } from './accounts/password.ts'
import { authorization } from './authorization.ts'
import type { Config } from './config.ts'
import { keepCountsFolded } from './count_folder.ts'
import { Rejudgings } from './criteria/rejudgings.ts'
import type { Db } from './database/connect.ts'
import { answerProblems, refuseAddress, tooMany } from './error_handler.ts'
import { knownAddresses } from './known_addresses.ts'
import { keepTelling } from './notices/keep_telling.ts'
import { mailerOf } from './notices/mailer.ts'
import { describeApi } from './openapi.ts'
import { PhotoIntake } from './photos/intake.ts'
import { LivingPlaces } from './gaps/living_places.ts'
import type { Gathering } from './planner/kind.ts'
import { Runs } from './planner/runs.ts'
import { Solver } from './planner/solver.ts'
import { photoStoreOf, type PhotoStore } from './photos/store.ts'
import { importJobs, type Jobs } from './imports/jobs.ts'
import { acceptanceRoutes } from './routes/acceptances.ts'
import { apiTokenRoutes } from './routes/api_tokens.ts'
import { assignmentRoutes } from './routes/assignments.ts'
import { auditRoutes } from './routes/audits.ts'
import { exportRoutes } from './routes/exports.ts'
import { criteriaRoutes } from './routes/criteria.ts'
import { criteriaDraftRoutes } from './routes/criteria_drafts.ts'
import { departmentRoutes } from './routes/departments.ts'
import { readCityData, type CityData } from './database/reference_data.ts'
import { boundaryRoutes } from './routes/boundaries.ts'
import { bulkEditRoutes } from './routes/bulk_edits.ts'
import { cityRoutes } from './routes/city.ts'
import { componentRoutes } from './routes/components.ts'
import { CoverageRegister } from './coverage_register.ts'
import { coverageRoutes } from './routes/coverage.ts'
import { coverageFileRoutes } from './routes/coverage_files.ts'
import { distinctRoutes, duplicateRoutes } from './routes/duplicates.ts'
import { facilityFactRoutes } from './routes/facility_facts.ts'
import { facilityEditRoutes, facilityRecordRoutes } from './routes/facility_edits.ts'
import { facilityRoutes, nearestRoutes } from './routes/facilities.ts'
import { finderRoutes } from './routes/finder.ts'
import { historyRoutes, restorationRoutes } from './routes/history.ts'
import { gapRoutes } from './routes/gaps.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { importUndoRoutes } from './routes/import_undo.ts'
import { maintenanceRoutes } from './routes/maintenance.ts'
import { mergeRoutes } from './routes/merges.ts'
import { noticeRoutes } from './routes/notices.ts'
import { noticeMailRoutes } from './routes/notice_mails.ts'
import { occupationRoutes } from './routes/occupations.ts'
import { ogcRoutes } from './routes/ogc.ts'
import { operationalStatusRoutes } from './routes/operational_status.ts'
import { pageRoutes } from './routes/pages.ts'
import { photoRoutes } from './routes/photos.ts'
import { populationRoutes } from './routes/population.ts'
import { priorityFileRoutes } from './routes/priority_files.ts'
import { priorityRoutes } from './routes/priorities.ts'
import { problemRoutes } from './routes/problems.ts'
import { regionRoutes } from './routes/regions.ts'
import { reportHandlingRoutes } from './routes/report_handling.ts'
import { reportRoutes } from './routes/reports.ts'
import { rejudgingRoutes } from './routes/rejudging.ts'
import { scenarioRoutes } from './routes/scenarios.ts'
import { scenarioFileRoutes } from './routes/scenario_files.ts'
import { scenarioRunRoutes } from './routes/scenario_runs.ts'
import { scenarioProgressRoutes } from './routes/scenario_progress.ts'
import { searchRoutes } from './routes/search.ts'
import { segmentRoutes } from './routes/segments.ts'
import { passwordRoutes } from './routes/password.ts'
import { serviceCapacityRoutes } from './routes/service_capacities.ts'
import { sessionRoutes } from './routes/session.ts'
import { userRoutes } from './routes/users.ts'
import { validation } from './validation.ts'
import { statisticsRoutes } from './routes/statistics.ts'
import { indicatorRoutes } from './routes/indicators.ts'
import { orderMakingRoutes } from './routes/order_making.ts'
import { orderPaperRoutes } from './routes/order_papers.ts'
import { orderRoutes } from './routes/orders.ts'
import { supervisionRoutes } from './routes/supervision.ts'
import { totpRoutes } from './routes/totp.ts'
import { syncRoutes } from './routes/sync.ts'
import { tileRoutes } from './routes/tiles.ts'
import { walkingRoutes } from './routes/walking_routes.ts'
import { workCostRoutes } from './routes/work_costs.ts'
import { Tiles } from './tiles/tiles.ts'

export interface Parts {
  config: Config
  db: Db
  adminToken: string
  /** Connections that nothing but judging what devices handed over uses, so that it does not wait behind requests; absent: those of all. */
  judging_db?: Db
  /** The clock, so that tests choose the day. */
  now: () => Date
  /** What the vector tiles show; absent: what this database holds. */
  tiles?: Tiles
  /** Folder of the built web app; absent: that of the build. */
  pages?: string
  logger?: FastifyBaseLogger | boolean
  /** Work on imports; absent: none is under way yet. */
  jobs?: Jobs
  /** Judging under other criteria; absent: none is under way yet. */
  rejudgings?: Rejudgings
  /** What solves the models of plans; absent: a thread of its own. */
  solver?: Pick<Solver, 'solve'>
  /** Where photos lie; absent: as configured. */
  photos?: PhotoStore
}

export type App = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, TypeBoxTypeProvider>

/** The program as a function of its parts: no side effect on import, nothing listens, tests `inject` into it. */
export async function buildApp(parts: Parts): Promise<App> {
  const { config } = parts
  const city = await readCityData(config.CITY_DATA)
  const logging = typeof parts.logger === 'object' ? { loggerInstance: parts.logger } : { logger: parts.logger ?? false }
  const app = Fastify({
    ...logging,
    trustProxy: config.TRUST_PROXY === 'on',
    bodyLimit: 4 * 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseAddress,
  }).withTypeProvider<TypeBoxTypeProvider>()
  validation(app)
  answerProblems(app)
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSecurity }, strictTransportSecurity: config.TRUST_PROXY === 'on' })
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] })
  await app.register(multipart, { limits: { fileSize: config.MAX_UPLOAD_MB * 1024 * 1024, files: 1, fields: 20 } })
  await app.register(cookie)
  await app.register(rateLimit, { global: false, errorResponseBuilder: tooMany })
  authorization(app, parts)
  const methodsOf = knownAddresses(app)
  await describeApi(app)
  keepCountsFolded(app, parts.db)
  const jobs = parts.jobs ?? importJobs(app.log)
  healthRoutes(app, parts, jobs)
  const passwords = new Passwords()
  sessionRoutes(app, parts, passwords)
  passwordRoutes(app, parts, passwords)
  totpRoutes(app, parts, passwords)
  userRoutes(app, parts)
  apiTokenRoutes(app, parts)
  inventoryRoutes(app, parts, city)
  inspectionRoutes(app, parts, city)
  const store = parts.photos ?? photoStoreOf(config)
  const intake = new PhotoIntake(store, config, app.log)
  photoRoutes(app, parts, { store, intake })
  noticesOf(app, parts)
  reportRoutes(app, parts, intake)
  reportHandlingRoutes(app, parts)
  problemRoutes(app)
  cityRoutes(app, parts, city)
  regionRoutes(app, parts)
  boundaryRoutes(app, parts, city)
  const register = new CoverageRegister(parts.db, city.city_code)
  targetsOf(app, parts, city, register)
  plansOf(app, parts, { city_code: city.city_code, register, living: new LivingPlaces(parts.db, city) })
  gapRoutes(app, parts, city, register)
  populationRoutes(app, parts, city)
  serviceCapacityRoutes(app, parts)
  statisticsRoutes(app, parts, city)
  const tiles = parts.tiles ?? new Tiles(parts.db, app.log)
  tileRoutes(app, { ...parts, tiles })
  await ogcRoutes(app, { ...parts, tiles }, city)
  importRoutes(app, parts, jobs)
  importUndoRoutes(app, parts, jobs)
  exportRoutes(app, parts)
  await pageRoutes(app, methodsOf, parts, city)
  return app
}

/** What is aimed for, and how it goes. */
function targetsOf(app: App, parts: Parts, city: CityData, register: CoverageRegister): void {
  coverageRoutes(app, parts, register)
  coverageFileRoutes(app, parts, register)
  supervisionRoutes(app, parts, city, register)
  indicatorRoutes(app, parts, city, register)
}

/** What first, and what it buys. */
function plansOf(app: App, parts: Parts, city: Pick<Gathering, 'city_code' | 'register' | 'living'>): void {
  priorityRoutes(app, parts)
  priorityFileRoutes(app, parts)
  workCostRoutes(app, parts)
  const runs = new Runs({ db: parts.db, log: app.log, solver: parts.solver ?? new Solver() })
  app.addHook('preClose', () => runs.close())
  scenarioRoutes(app, parts, runs)
  scenarioProgressRoutes(app, parts)
  scenarioRunRoutes(app, parts, city, runs)
  scenarioFileRoutes(app, parts)
}

/** Facilities, and what is known and done of each. */
function inventoryRoutes(app: App, parts: Parts, city: CityData): void {
  facilityRoutes(app, parts)
  nearestRoutes(app, parts)
  searchRoutes(app, parts)
  finderRoutes(app, parts)
  historyRoutes(app, parts)
  restorationRoutes(app, parts, city)
  facilityEditRoutes(app, parts, city)
  facilityRecordRoutes(app, parts)
  componentRoutes(app, parts, city)
  facilityFactRoutes(app, parts)
  operationalStatusRoutes(app, parts)
  acceptanceRoutes(app, parts)
  maintenanceRoutes(app, parts)
  occupationRoutes(app, parts)
  bulkEditRoutes(app, parts, city)
  duplicateRoutes(app, parts)
  distinctRoutes(app, parts)
  mergeRoutes(app, parts)
  segmentRoutes(app, parts)
  walkingRoutes(app, parts)
  departmentRoutes(app, parts)
}

/** Who looks at them and by which checklist, what was found, and what comes from devices without network. */
function inspectionRoutes(app: App, parts: Parts, city: CityData): void {
  assignmentRoutes(app, parts)
  auditRoutes(app, parts)
  criteriaRoutes(app, parts)
  criteriaDraftRoutes(app, parts)
  rejudgingRoutes(app, parts, parts.rejudgings ?? new Rejudgings({ ...parts, log: app.log }))
  syncRoutes(app, parts, city)
  orderRoutes(app, parts)
  orderMakingRoutes(app, parts)
  orderPaperRoutes(app, parts)
}

/** Who is told of what happens to orders, and how. */
function noticesOf(app: App, parts: Parts): void {
  const mailer = mailerOf(parts.config)
  keepTelling(app, parts, mailer)
  noticeRoutes(app, parts, mailer)
  noticeMailRoutes(app, parts, mailer)
}

/**
 * MapLibre needs blob and data images and its worker from here. The hash is of the one style element that React Aria
 * Components injects; a browser test fails on any message of this policy.
 */
const contentSecurity = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"],
  workerSrc: ["'self'"],
  upgradeInsecureRequests: null,
}
