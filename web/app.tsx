import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Redirect, Route, Switch } from 'wouter'
import { ApiProblem } from './api.ts'
import { useDelivery } from './inspector/delivery.ts'
import { useKeptApp } from './offline/app_version.ts'
import { m } from './paraglide/messages.js'
import { getLocale } from './paraglide/runtime.js'
import { useReportDelivery } from './resident/report/keep_delivering.ts'
import { Finder } from './resident/finder.tsx'
import { askEarly } from './resident/finder_data.ts'
import { to } from './routes.ts'
import { Shell } from './shell.tsx'
import { Page } from './ui/page.tsx'
import { Loading } from './ui/query_view.tsx'

const FacilityPage = lazy(() => import('./resident/facility.tsx'))
const NeedsPage = lazy(() => import('./resident/needs.tsx'))
const ReportPage = lazy(() => import('./resident/report/report_page.tsx'))
const ReportStatusPage = lazy(() => import('./resident/report/status_page.tsx'))
const ReportsPage = lazy(() => import('./office/reports/reports.tsx'))
const ReportDeskPage = lazy(() => import('./office/reports/report_desk.tsx'))
const ReportEntryPage = lazy(() => import('./office/reports/report_entry.tsx'))
const OpenDataPage = lazy(() => import('./resident/open_data.tsx'))
const CoveragePage = lazy(() => import('./planner/coverage.tsx'))
const GapsPage = lazy(() => import('./planner/gaps.tsx'))
const PrioritiesPage = lazy(() => import('./planner/priorities.tsx'))
const SitingsPage = lazy(() => import('./planner/siting/siting.tsx'))
const SitingPlanPage = lazy(() => import('./planner/siting/siting_plan.tsx'))
const ScenariosPage = lazy(() => import('./planner/scenarios/scenarios.tsx'))
const ScenarioPage = lazy(() => import('./planner/scenarios/scenario.tsx'))
const ComparePage = lazy(() => import('./planner/scenarios/compare.tsx'))
const WorkCostsPage = lazy(() => import('./planner/scenarios/work_costs.tsx'))
const SupervisedOrdersPage = lazy(() => import('./planner/supervised_orders.tsx'))
const SupervisionPage = lazy(() => import('./planner/supervision.tsx'))
const NoticesPage = lazy(() => import('./office/notices.tsx'))
const InventoryPage = lazy(() => import('./office/inventory.tsx'))
const FacilityFormPage = lazy(() => import('./office/facility_form.tsx'))
const AcceptancePage = lazy(() => import('./office/duties/acceptance_page.tsx'))
const DuePage = lazy(() => import('./office/duties/due_page.tsx'))
const DuplicatesPage = lazy(() => import('./office/duplicates.tsx'))
const ExportsPage = lazy(() => import('./office/exports.tsx'))
const ImportsPage = lazy(() => import('./office/imports.tsx'))
const ImportPage = lazy(() => import('./office/import.tsx'))
const AssignPage = lazy(() => import('./office/assign.tsx'))
const CriteriaPage = lazy(() => import('./office/criteria.tsx'))
const CriteriaChangesPage = lazy(() => import('./office/criteria_changes.tsx'))
const CriteriaDraftPage = lazy(() => import('./office/criteria_draft.tsx'))
const ReviewPage = lazy(() => import('./office/review.tsx'))
const ReviewAuditPage = lazy(() => import('./office/review_audit.tsx'))
const OrdersPage = lazy(() => import('./office/orders/orders.tsx'))
const OrderPage = lazy(() => import('./office/orders/order.tsx'))
const NewOrderPage = lazy(() => import('./office/orders/new_order.tsx'))
const EditOrderPage = lazy(() => import('./office/orders/edit_order.tsx'))
const SyncPage = lazy(() => import('./office/sync.tsx'))
const WorkPage = lazy(() => import('./inspector/work.tsx'))
const OutboxPage = lazy(() => import('./inspector/outbox.tsx'))
const AuditPage = lazy(() => import('./inspector/audit/audit_page.tsx'))
const SitePage = lazy(() => import('./inspector/site/site_page.tsx'))
const CorrectPage = lazy(() => import('./inspector/site/correct_page.tsx'))
const AddPlacePage = lazy(() => import('./inspector/site/add_page.tsx'))
const OwnAccountPage = lazy(() => import('./office/own_account.tsx'))
const AccountsPage = lazy(() => import('./office/accounts.tsx'))
const PasswordPage = lazy(() => import('./office/set_password.tsx'))
const SignInPage = lazy(() => import('./office/sign_in.tsx'))
const ApiPage = lazy(() => import('./office/api_page.tsx'))
const ProblemsPage = lazy(() => import('./office/problems_page.tsx'))

/** A refusal is an answer: only silence and faults are asked again. What the browser thinks of the network is not believed. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (count, error) => count < 1 && !(error instanceof ApiProblem && error.body.status < 500),
      staleTime: 10_000,
    },
    mutations: { networkMode: 'always' },
  },
})

askEarly(queryClient)

export function App() {
  useDelivery()
  useKeptApp()
  useReportDelivery()
  return (
    <I18nProvider locale={getLocale() === 'en' ? 'en-US' : 'zh-CN'}>
      <QueryClientProvider client={queryClient}>
        <Shell>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/" component={Finder} />
              <Route path="/needs" component={NeedsPage} />
              <Route path="/f/:id">{({ id }) => <FacilityPage id={id} />}</Route>
              <Route path="/report">
                <ReportPage />
              </Route>
              <Route path="/report/:facility">{({ facility }) => <ReportPage key={facility} facility={facility} />}</Route>
              <Route path="/r">
                <ReportStatusPage />
              </Route>
              <Route path="/r/:code">{({ code }) => <ReportStatusPage key={code} code={code} />}</Route>
              <Route path="/reports" component={ReportsPage} />
              <Route path="/reports/new" component={ReportEntryPage} />
              <Route path="/reports/:id">{({ id }) => <ReportDeskPage key={id} id={id} />}</Route>
              <Route path="/data" component={OpenDataPage} />
              <Route path="/coverage" component={CoveragePage} />
              <Route path="/plan">
                <Redirect to={to.gaps()} replace />
              </Route>
              <Route path="/plan/gaps" component={GapsPage} />
              <Route path="/plan/priorities" component={PrioritiesPage} />
              <Route path="/plan/siting" component={SitingsPage} />
              <Route path="/plan/siting/:id">{({ id }) => <SitingPlanPage key={id} id={id} />}</Route>
              <Route path="/plan/scenarios" component={ScenariosPage} />
              <Route path="/plan/scenarios/:id">{({ id }) => <ScenarioPage key={id} id={id} />}</Route>
              <Route path="/plan/compare" component={ComparePage} />
              <Route path="/plan/costs" component={WorkCostsPage} />
              <Route path="/supervision" component={SupervisionPage} />
              <Route path="/supervision/orders" component={SupervisedOrdersPage} />
              <Route path="/notices" component={NoticesPage} />
              <Route path="/facilities" component={InventoryPage} />
              <Route path="/facilities/new">
                <FacilityFormPage />
              </Route>
              <Route path="/facilities/:id/edit">{({ id }) => <FacilityFormPage id={id} />}</Route>
              <Route path="/facilities/:id/acceptance">{({ id }) => <AcceptancePage id={id} />}</Route>
              <Route path="/due" component={DuePage} />
              <Route path="/duplicates" component={DuplicatesPage} />
              <Route path="/exports" component={ExportsPage} />
              <Route path="/import" component={ImportsPage} />
              <Route path="/import/:id">{({ id }) => <ImportPage id={id} />}</Route>
              <Route path="/assign" component={AssignPage} />
              <Route path="/criteria" component={CriteriaPage} />
              <Route path="/criteria/changes" component={CriteriaChangesPage} />
              <Route path="/criteria/draft" component={CriteriaDraftPage} />
              <Route path="/review" component={ReviewPage} />
              <Route path="/review/:id">{({ id }) => <ReviewAuditPage id={id} />}</Route>
              <Route path="/office" component={OrdersPage} />
              <Route path="/office/orders/new" component={NewOrderPage} />
              <Route path="/office/orders/:id">{({ id }) => <OrderPage key={id} id={id} />}</Route>
              <Route path="/office/orders/:id/edit">{({ id }) => <EditOrderPage id={id} />}</Route>
              <Route path="/sync" component={SyncPage} />
              <Route path="/work" component={WorkPage} />
              <Route path="/work/outbox" component={OutboxPage} />
              <Route path="/work/audits/:id">{({ id }) => <AuditPage id={id} />}</Route>
              <Route path="/work/sites/new" component={AddPlacePage} />
              <Route path="/work/sites/:id">{({ id }) => <SitePage id={id} />}</Route>
              <Route path="/work/sites/:id/correct">{({ id }) => <CorrectPage id={id} />}</Route>
              <Route path="/login" component={SignInPage} />
              <Route path="/password" component={PasswordPage} />
              <Route path="/account" component={OwnAccountPage} />
              <Route path="/accounts" component={AccountsPage} />
              <Route path="/api" component={ApiPage} />
              <Route path="/api/problems" component={ProblemsPage} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </Shell>
      </QueryClientProvider>
    </I18nProvider>
  )
}

function NotFound() {
  return (
    <Page title={m.not_found_title()}>
      <div className="state">
        <p>{m.not_found_text()}</p>
        <a className="button" href={to.finder()}>
          {m.back_home()}
        </a>
      </div>
    </Page>
  )
}
