import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { answer, api, ApiProblem, type Reply } from '../../api.ts'
import { to, type OrderGroup } from '../../routes.ts'

export type OrderPage = Reply<'/api/v1/orders'>
export type OrderHead = OrderPage['orders'][number]
export type Order = Reply<'/api/v1/orders/{id}'>
export type OrderItem = Order['order_items'][number]
export type OrderEvent = Order['events'][number]
export type Attachment = OrderEvent['attachments'][number]

const key = ['orders']
