// Made by `npm run openapi` from the schemas of the routes. Not to be edited.

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers and is at the code’s version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asking and what they may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            role: "public" | "administrator";
                            permissions: ("read_inventory" | "read_imports" | "edit_facilities" | "edit_regions" | "import_facilities")[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List facilities
         * @description Keyset paging; conditions are joined by and, repeated ones by or.
         */
        get: {
            parameters: {
                query?: {
                    kind?: ("venue" | "road" | "toilet" | "service")[];
                    category?: string[];
                    /** @description Statistics codes of towns */
                    town?: string[];
                    /** @description Absent: all but closed */
                    lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed")[];
                    verdict?: ("compliant" | "non_compliant" | "incomplete" | "unaudited")[];
                    /** @description Words that must all occur in name, code or address */
                    q?: string;
                    /** @description west,south,east,north */
                    bbox?: string;
                    updated_since?: string;
                    /** @description Feature id in vector tiles */
                    number?: number;
                    /** @description lon,lat: gives distances, and the order by distance */
                    near?: string;
                    /** @description `updated` is oldest change first, `newest` the other way. Absent: distance with `near`, else name */
                    sort?: "name" | "updated" | "newest" | "distance";
                    limit?: number;
                    /** @description `next` of the page before */
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            /** @description Facilities that match; 10001 means more than 10000 */
                            number_matched: number;
                            facilities: {
                                /** Format: uuid */
                                id: string;
                                /** @description Feature id in vector tiles */
                                number: number;
                                code: string | null;
                                /** @enum {string} */
                                kind: "venue" | "road" | "toilet" | "service";
                                /** @enum {string} */
                                category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                                name_zh: string;
                                name_en: string | null;
                                town_code: string;
                                town_name_zh: string;
                                town_name_en: string | null;
                                address: string | null;
                                lon: number | null;
                                lat: number | null;
                                level: string | null;
                                opening_hours: string | null;
                                phone: string | null;
                                lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                                lifecycle_since: string | null;
                                /** @enum {string} */
                                verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                verdict_on: string | null;
                                verified_on: string | null;
                                /** Format: date-time */
                                updated_at: string;
                                /** @description Geodesic, from the place asked for */
                                distance_m?: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a facility */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string | null;
                        /** @enum {string} */
                        kind: "venue" | "road" | "toilet" | "service";
                        /** @enum {string} */
                        category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                        name_zh: string;
                        name_en?: string | null;
                        /** @description Statistics code of the town */
                        town_code: string;
                        village_code?: string | null;
                        address?: string | null;
                        geometry?: {
                            /** @enum {string} */
                            type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                            coordinates: unknown[];
                        } | null;
                        level?: string | null;
                        opening_hours?: string | null;
                        phone?: string | null;
                        builder?: string | null;
                        owner?: string | null;
                        manager?: string | null;
                        maintainer?: string | null;
                        department_code?: string | null;
                        source?: string | null;
                        source_licence?: string | null;
                        /** @description Other records of the same facility, as URLs or scheme:id */
                        same_as?: string[];
                        /** Format: uuid */
                        id?: string;
                        /** @enum {string} */
                        lifecycle?: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                        lifecycle_since?: string | null;
                        verified_on?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Feature id in vector tiles */
                            number: number;
                            code: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            /** @enum {string} */
                            category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            name_zh: string;
                            name_en: string | null;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            address: string | null;
                            lon: number | null;
                            lat: number | null;
                            level: string | null;
                            opening_hours: string | null;
                            phone: string | null;
                            lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                            lifecycle_since: string | null;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            verdict_on: string | null;
                            verified_on: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Geodesic, from the place asked for */
                            distance_m?: number;
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            geometry: {
                                /** @enum {string} */
                                type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                coordinates: unknown[];
                            } | null;
                            village_code: string | null;
                            village_name_zh: string | null;
                            /**
                             * @description Whether the town comes from the record or from where the facility lies
                             * @enum {string}
                             */
                            town_basis: "declared" | "boundary";
                            declared_town_code: string | null;
                            builder: string | null;
                            owner: string | null;
                            manager: string | null;
                            maintainer: string | null;
                            department_code: string | null;
                            department_name_zh: string | null;
                            department_name_en: string | null;
                            source: string | null;
                            source_licence: string | null;
                            same_as: string[];
                            /** @description Columns of the source that have no field of their own */
                            tags: {
                                [key: string]: unknown;
                            };
                            merged_into: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            lifecycle_events: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                                since: string | null;
                                reason: string | null;
                            }[];
                            verifications: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                verified_on: string;
                                verified_by: string | null;
                                note: string | null;
                            }[];
                            components: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                /** @description Name of the type */
                                name_zh: string;
                                name_en: string;
                                part: string | null;
                                name: string | null;
                                /**
                                 * @description absent: known not to be there; a type that is not listed is not known
                                 * @enum {string}
                                 */
                                presence: "present" | "absent";
                                level: string | null;
                                geometry: {
                                    /** @enum {string} */
                                    type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                    coordinates: unknown[];
                                } | null;
                                /** @description The fact that counts for each property: the highest grade, then the newest */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nearest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facilities nearest to a place
         * @description Geodesic distance in a straight line, nearest first.
         */
        get: {
            parameters: {
                query: {
                    lon: number;
                    lat: number;
                    kind?: ("venue" | "road" | "toilet" | "service")[];
                    category?: string[];
                    /** @description Absent: all but closed */
                    lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed")[];
                    verdict?: ("compliant" | "non_compliant" | "incomplete" | "unaudited")[];
                    limit?: number;
                    max_distance_m?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            example_data: boolean;
                            facilities: {
                                /** Format: uuid */
                                id: string;
                                /** @description Feature id in vector tiles */
                                number: number;
                                code: string | null;
                                /** @enum {string} */
                                kind: "venue" | "road" | "toilet" | "service";
                                /** @enum {string} */
                                category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                                name_zh: string;
                                name_en: string | null;
                                town_code: string;
                                town_name_zh: string;
                                town_name_en: string | null;
                                address: string | null;
                                lon: number | null;
                                lat: number | null;
                                level: string | null;
                                opening_hours: string | null;
                                phone: string | null;
                                lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                                lifecycle_since: string | null;
                                /** @enum {string} */
                                verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                verdict_on: string | null;
                                verified_on: string | null;
                                /** Format: date-time */
                                updated_at: string;
                                /** @description Geodesic, from the place asked for */
                                distance_m?: number;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One facility
         * @description With components, facts, life and verifications. ETag is its version. A merged record answers 308 with the address of the one that stands for it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Feature id in vector tiles */
                            number: number;
                            code: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            /** @enum {string} */
                            category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            name_zh: string;
                            name_en: string | null;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            address: string | null;
                            lon: number | null;
                            lat: number | null;
                            level: string | null;
                            opening_hours: string | null;
                            phone: string | null;
                            lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                            lifecycle_since: string | null;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            verdict_on: string | null;
                            verified_on: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Geodesic, from the place asked for */
                            distance_m?: number;
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            geometry: {
                                /** @enum {string} */
                                type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                coordinates: unknown[];
                            } | null;
                            village_code: string | null;
                            village_name_zh: string | null;
                            /**
                             * @description Whether the town comes from the record or from where the facility lies
                             * @enum {string}
                             */
                            town_basis: "declared" | "boundary";
                            declared_town_code: string | null;
                            builder: string | null;
                            owner: string | null;
                            manager: string | null;
                            maintainer: string | null;
                            department_code: string | null;
                            department_name_zh: string | null;
                            department_name_en: string | null;
                            source: string | null;
                            source_licence: string | null;
                            same_as: string[];
                            /** @description Columns of the source that have no field of their own */
                            tags: {
                                [key: string]: unknown;
                            };
                            merged_into: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            lifecycle_events: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                                since: string | null;
                                reason: string | null;
                            }[];
                            verifications: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                verified_on: string;
                                verified_by: string | null;
                                note: string | null;
                            }[];
                            components: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                /** @description Name of the type */
                                name_zh: string;
                                name_en: string;
                                part: string | null;
                                name: string | null;
                                /**
                                 * @description absent: known not to be there; a type that is not listed is not known
                                 * @enum {string}
                                 */
                                presence: "present" | "absent";
                                level: string | null;
                                geometry: {
                                    /** @enum {string} */
                                    type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                    coordinates: unknown[];
                                } | null;
                                /** @description The fact that counts for each property: the highest grade, then the newest */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change fields of a facility
         * @description Fields that are not sent stay; null empties one.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string | null;
                        /** @enum {string} */
                        kind?: "venue" | "road" | "toilet" | "service";
                        /** @enum {string} */
                        category?: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                        name_zh?: string;
                        name_en?: string | null;
                        /** @description Statistics code of the town */
                        town_code?: string;
                        village_code?: string | null;
                        address?: string | null;
                        geometry?: {
                            /** @enum {string} */
                            type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                            coordinates: unknown[];
                        } | null;
                        level?: string | null;
                        opening_hours?: string | null;
                        phone?: string | null;
                        builder?: string | null;
                        owner?: string | null;
                        manager?: string | null;
                        maintainer?: string | null;
                        department_code?: string | null;
                        source?: string | null;
                        source_licence?: string | null;
                        /** @description Other records of the same facility, as URLs or scheme:id */
                        same_as?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Feature id in vector tiles */
                            number: number;
                            code: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            /** @enum {string} */
                            category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            name_zh: string;
                            name_en: string | null;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            address: string | null;
                            lon: number | null;
                            lat: number | null;
                            level: string | null;
                            opening_hours: string | null;
                            phone: string | null;
                            lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                            lifecycle_since: string | null;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            verdict_on: string | null;
                            verified_on: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Geodesic, from the place asked for */
                            distance_m?: number;
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            geometry: {
                                /** @enum {string} */
                                type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                coordinates: unknown[];
                            } | null;
                            village_code: string | null;
                            village_name_zh: string | null;
                            /**
                             * @description Whether the town comes from the record or from where the facility lies
                             * @enum {string}
                             */
                            town_basis: "declared" | "boundary";
                            declared_town_code: string | null;
                            builder: string | null;
                            owner: string | null;
                            manager: string | null;
                            maintainer: string | null;
                            department_code: string | null;
                            department_name_zh: string | null;
                            department_name_en: string | null;
                            source: string | null;
                            source_licence: string | null;
                            same_as: string[];
                            /** @description Columns of the source that have no field of their own */
                            tags: {
                                [key: string]: unknown;
                            };
                            merged_into: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            lifecycle_events: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                                since: string | null;
                                reason: string | null;
                            }[];
                            verifications: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                verified_on: string;
                                verified_by: string | null;
                                note: string | null;
                            }[];
                            components: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                /** @description Name of the type */
                                name_zh: string;
                                name_en: string;
                                part: string | null;
                                name: string | null;
                                /**
                                 * @description absent: known not to be there; a type that is not listed is not known
                                 * @enum {string}
                                 */
                                presence: "present" | "absent";
                                level: string | null;
                                geometry: {
                                    /** @enum {string} */
                                    type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                    coordinates: unknown[];
                                } | null;
                                /** @description The fact that counts for each property: the highest grade, then the newest */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/facilities/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change of a facility and its parts
         * @description Newest first: who, when, and what was before and after.
         */
        get: {
            parameters: {
                query?: {
                    before_id?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changes: {
                                id: number;
                                /** Format: date-time */
                                at: string;
                                actor: string;
                                /** @description facilities, components, facts, lifecycle_events or verifications */
                                entity: string;
                                entity_id: string;
                                /** @enum {string} */
                                action: "insert" | "update" | "delete";
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a facility with a reason
         * @description It stays in the register and its history; nothing is deleted.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        closed_on: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Feature id in vector tiles */
                            number: number;
                            code: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            /** @enum {string} */
                            category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            name_zh: string;
                            name_en: string | null;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            address: string | null;
                            lon: number | null;
                            lat: number | null;
                            level: string | null;
                            opening_hours: string | null;
                            phone: string | null;
                            lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                            lifecycle_since: string | null;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            verdict_on: string | null;
                            verified_on: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Geodesic, from the place asked for */
                            distance_m?: number;
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            geometry: {
                                /** @enum {string} */
                                type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                coordinates: unknown[];
                            } | null;
                            village_code: string | null;
                            village_name_zh: string | null;
                            /**
                             * @description Whether the town comes from the record or from where the facility lies
                             * @enum {string}
                             */
                            town_basis: "declared" | "boundary";
                            declared_town_code: string | null;
                            builder: string | null;
                            owner: string | null;
                            manager: string | null;
                            maintainer: string | null;
                            department_code: string | null;
                            department_name_zh: string | null;
                            department_name_en: string | null;
                            source: string | null;
                            source_licence: string | null;
                            same_as: string[];
                            /** @description Columns of the source that have no field of their own */
                            tags: {
                                [key: string]: unknown;
                            };
                            merged_into: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            lifecycle_events: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                                since: string | null;
                                reason: string | null;
                            }[];
                            verifications: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                verified_on: string;
                                verified_by: string | null;
                                note: string | null;
                            }[];
                            components: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                /** @description Name of the type */
                                name_zh: string;
                                name_en: string;
                                part: string | null;
                                name: string | null;
                                /**
                                 * @description absent: known not to be there; a type that is not listed is not known
                                 * @enum {string}
                                 */
                                presence: "present" | "absent";
                                level: string | null;
                                geometry: {
                                    /** @enum {string} */
                                    type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                    coordinates: unknown[];
                                } | null;
                                /** @description The fact that counts for each property: the highest grade, then the newest */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/lifecycle-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a state and its first day */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                        since: string | null;
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Feature id in vector tiles */
                            number: number;
                            code: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            /** @enum {string} */
                            category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            name_zh: string;
                            name_en: string | null;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            address: string | null;
                            lon: number | null;
                            lat: number | null;
                            level: string | null;
                            opening_hours: string | null;
                            phone: string | null;
                            lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                            lifecycle_since: string | null;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            verdict_on: string | null;
                            verified_on: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Geodesic, from the place asked for */
                            distance_m?: number;
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            geometry: {
                                /** @enum {string} */
                                type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                coordinates: unknown[];
                            } | null;
                            village_code: string | null;
                            village_name_zh: string | null;
                            /**
                             * @description Whether the town comes from the record or from where the facility lies
                             * @enum {string}
                             */
                            town_basis: "declared" | "boundary";
                            declared_town_code: string | null;
                            builder: string | null;
                            owner: string | null;
                            manager: string | null;
                            maintainer: string | null;
                            department_code: string | null;
                            department_name_zh: string | null;
                            department_name_en: string | null;
                            source: string | null;
                            source_licence: string | null;
                            same_as: string[];
                            /** @description Columns of the source that have no field of their own */
                            tags: {
                                [key: string]: unknown;
                            };
                            merged_into: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            lifecycle_events: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                                since: string | null;
                                reason: string | null;
                            }[];
                            verifications: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                verified_on: string;
                                verified_by: string | null;
                                note: string | null;
                            }[];
                            components: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                /** @description Name of the type */
                                name_zh: string;
                                name_en: string;
                                part: string | null;
                                name: string | null;
                                /**
                                 * @description absent: known not to be there; a type that is not listed is not known
                                 * @enum {string}
                                 */
                                presence: "present" | "absent";
                                level: string | null;
                                geometry: {
                                    /** @enum {string} */
                                    type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                    coordinates: unknown[];
                                } | null;
                                /** @description The fact that counts for each property: the highest grade, then the newest */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that somebody saw it in use */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        verified_on: string;
                        verified_by?: string | null;
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Feature id in vector tiles */
                            number: number;
                            code: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            /** @enum {string} */
                            category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            name_zh: string;
                            name_en: string | null;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            address: string | null;
                            lon: number | null;
                            lat: number | null;
                            level: string | null;
                            opening_hours: string | null;
                            phone: string | null;
                            lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                            lifecycle_since: string | null;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            verdict_on: string | null;
                            verified_on: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Geodesic, from the place asked for */
                            distance_m?: number;
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            geometry: {
                                /** @enum {string} */
                                type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                coordinates: unknown[];
                            } | null;
                            village_code: string | null;
                            village_name_zh: string | null;
                            /**
                             * @description Whether the town comes from the record or from where the facility lies
                             * @enum {string}
                             */
                            town_basis: "declared" | "boundary";
                            declared_town_code: string | null;
                            builder: string | null;
                            owner: string | null;
                            manager: string | null;
                            maintainer: string | null;
                            department_code: string | null;
                            department_name_zh: string | null;
                            department_name_en: string | null;
                            source: string | null;
                            source_licence: string | null;
                            same_as: string[];
                            /** @description Columns of the source that have no field of their own */
                            tags: {
                                [key: string]: unknown;
                            };
                            merged_into: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            lifecycle_events: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                                since: string | null;
                                reason: string | null;
                            }[];
                            verifications: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                verified_on: string;
                                verified_by: string | null;
                                note: string | null;
                            }[];
                            components: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                /** @description Name of the type */
                                name_zh: string;
                                name_en: string;
                                part: string | null;
                                name: string | null;
                                /**
                                 * @description absent: known not to be there; a type that is not listed is not known
                                 * @enum {string}
                                 */
                                presence: "present" | "absent";
                                level: string | null;
                                geometry: {
                                    /** @enum {string} */
                                    type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                    coordinates: unknown[];
                                } | null;
                                /** @description The fact that counts for each property: the highest grade, then the newest */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a component, or record that there is none */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "route" | "wheelchair_ramp" | "entrance" | "door" | "lift_platform" | "stairs_steps" | "handrail" | "toilet" | "bath_changing" | "guest_room_dwelling" | "wheelchair_seat" | "low_level_service" | "curb_ramp" | "tactile_paving" | "accessible_parking" | "footbridge_underpass" | "bus_stop" | "crossing" | "sign" | "information" | "venue_provision" | "management";
                        part?: string | null;
                        name?: string | null;
                        /** @enum {string} */
                        presence?: "present" | "absent";
                        level?: string | null;
                        geometry?: {
                            /** @enum {string} */
                            type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                            coordinates: unknown[];
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Feature id in vector tiles */
                            number: number;
                            code: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            /** @enum {string} */
                            category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            name_zh: string;
                            name_en: string | null;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            address: string | null;
                            lon: number | null;
                            lat: number | null;
                            level: string | null;
                            opening_hours: string | null;
                            phone: string | null;
                            lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                            lifecycle_since: string | null;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            verdict_on: string | null;
                            verified_on: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Geodesic, from the place asked for */
                            distance_m?: number;
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            geometry: {
                                /** @enum {string} */
                                type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                coordinates: unknown[];
                            } | null;
                            village_code: string | null;
                            village_name_zh: string | null;
                            /**
                             * @description Whether the town comes from the record or from where the facility lies
                             * @enum {string}
                             */
                            town_basis: "declared" | "boundary";
                            declared_town_code: string | null;
                            builder: string | null;
                            owner: string | null;
                            manager: string | null;
                            maintainer: string | null;
                            department_code: string | null;
                            department_name_zh: string | null;
                            department_name_en: string | null;
                            source: string | null;
                            source_licence: string | null;
                            same_as: string[];
                            /** @description Columns of the source that have no field of their own */
                            tags: {
                                [key: string]: unknown;
                            };
                            merged_into: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            lifecycle_events: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                                since: string | null;
                                reason: string | null;
                            }[];
                            verifications: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                verified_on: string;
                                verified_by: string | null;
                                note: string | null;
                            }[];
                            components: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                /** @description Name of the type */
                                name_zh: string;
                                name_en: string;
                                part: string | null;
                                name: string | null;
                                /**
                                 * @description absent: known not to be there; a type that is not listed is not known
                                 * @enum {string}
                                 */
                                presence: "present" | "absent";
                                level: string | null;
                                geometry: {
                                    /** @enum {string} */
                                    type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                    coordinates: unknown[];
                                } | null;
                                /** @description The fact that counts for each property: the highest grade, then the newest */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/components/{component_id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a fact of a component
         * @description Facts are only added. The highest grade counts, then the newest; `unknown` with a note takes an older one back.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    component_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        property: string;
                        /** @enum {string} */
                        state: "value" | "absent" | "unknown";
                        /** @description Number in the property’s unit, boolean, or a word of its list */
                        value?: unknown;
                        /** @enum {string} */
                        operator?: "=" | "<=" | ">=" | "~";
                        raw?: string | null;
                        /** @enum {string} */
                        grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                        /** Format: date-time */
                        observed_at: string;
                        observed_by?: string | null;
                        source?: string | null;
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Feature id in vector tiles */
                            number: number;
                            code: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            /** @enum {string} */
                            category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            name_zh: string;
                            name_en: string | null;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            address: string | null;
                            lon: number | null;
                            lat: number | null;
                            level: string | null;
                            opening_hours: string | null;
                            phone: string | null;
                            lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                            lifecycle_since: string | null;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            verdict_on: string | null;
                            verified_on: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Geodesic, from the place asked for */
                            distance_m?: number;
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            geometry: {
                                /** @enum {string} */
                                type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                coordinates: unknown[];
                            } | null;
                            village_code: string | null;
                            village_name_zh: string | null;
                            /**
                             * @description Whether the town comes from the record or from where the facility lies
                             * @enum {string}
                             */
                            town_basis: "declared" | "boundary";
                            declared_town_code: string | null;
                            builder: string | null;
                            owner: string | null;
                            manager: string | null;
                            maintainer: string | null;
                            department_code: string | null;
                            department_name_zh: string | null;
                            department_name_en: string | null;
                            source: string | null;
                            source_licence: string | null;
                            same_as: string[];
                            /** @description Columns of the source that have no field of their own */
                            tags: {
                                [key: string]: unknown;
                            };
                            merged_into: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            lifecycle_events: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                                since: string | null;
                                reason: string | null;
                            }[];
                            verifications: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                verified_on: string;
                                verified_by: string | null;
                                note: string | null;
                            }[];
                            components: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                /** @description Name of the type */
                                name_zh: string;
                                name_en: string;
                                part: string | null;
                                name: string | null;
                                /**
                                 * @description absent: known not to be there; a type that is not listed is not known
                                 * @enum {string}
                                 */
                                presence: "present" | "absent";
                                level: string | null;
                                geometry: {
                                    /** @enum {string} */
                                    type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                    coordinates: unknown[];
                                } | null;
                                /** @description The fact that counts for each property: the highest grade, then the newest */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Departments that can be responsible for a facility
         * @description Those that exist today, by code.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            departments: {
                                code: string;
                                name_zh: string;
                                name_en: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The city, and what a page needs at its start */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            name_zh: string;
                            name_en: string | null;
                            extent: {
                                west: number;
                                south: number;
                                east: number;
                                north: number;
                            };
                            /** @description That exist today, by code */
                            towns: {
                                code: string;
                                name_zh: string;
                                name_en: string | null;
                            }[];
                            /** @description The whole database is made-up example data */
                            is_demo: boolean;
                            map_approval_number: string | null;
                            boundary_status: ("official" | "unofficial" | "schematic" | "mixed") | null;
                            /**
                             * Format: date
                             * @description In China
                             */
                            today: string;
                            /** @description Of the program */
                            version: string;
                        };
                    };
                };
                /** @description Default Response */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Regions by code
         * @description Without the boundaries themselves.
         */
        get: {
            parameters: {
                query?: {
                    level?: "province" | "prefecture" | "city" | "town" | "village";
                    /** @description Statistics code: 2 digits a province, 4 a prefecture, 6 a city, 9 a town, 12 a village */
                    parent?: string;
                    /** @description Only those that exist on the day */
                    as_of?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            example_data: boolean;
                            regions: {
                                code: string;
                                /** @enum {string} */
                                level: "province" | "prefecture" | "city" | "town" | "village";
                                parent_code: string | null;
                                name_zh: string;
                                name_en: string | null;
                                valid_from: string | null;
                                valid_to: string | null;
                                population: number | null;
                                population_as_of: string | null;
                                population_basis: string | null;
                                disabled_residents: number | null;
                                disabled_residents_as_of: string | null;
                                approval_number: string | null;
                                area_km2: number | null;
                                boundary_status: ("official" | "unofficial" | "schematic") | null;
                                boundary_source: string | null;
                                boundary_datum: string | null;
                                note: string | null;
                                /** @description The ETag is this number in quotes */
                                revision: number;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One region and those directly below it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Statistics code: 2 digits a province, 4 a prefecture, 6 a city, 9 a town, 12 a village */
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** @enum {string} */
                            level: "province" | "prefecture" | "city" | "town" | "village";
                            parent_code: string | null;
                            name_zh: string;
                            name_en: string | null;
                            valid_from: string | null;
                            valid_to: string | null;
                            population: number | null;
                            population_as_of: string | null;
                            population_basis: string | null;
                            disabled_residents: number | null;
                            disabled_residents_as_of: string | null;
                            approval_number: string | null;
                            area_km2: number | null;
                            boundary_status: ("official" | "unofficial" | "schematic") | null;
                            boundary_source: string | null;
                            boundary_datum: string | null;
                            note: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            example_data: boolean;
                            children: {
                                code: string;
                                /** @enum {string} */
                                level: "province" | "prefecture" | "city" | "town" | "village";
                                parent_code: string | null;
                                name_zh: string;
                                name_en: string | null;
                                valid_from: string | null;
                                valid_to: string | null;
                                population: number | null;
                                population_as_of: string | null;
                                population_basis: string | null;
                                disabled_residents: number | null;
                                disabled_residents_as_of: string | null;
                                approval_number: string | null;
                                area_km2: number | null;
                                boundary_status: ("official" | "unofficial" | "schematic") | null;
                                boundary_source: string | null;
                                boundary_datum: string | null;
                                note: string | null;
                                /** @description The ETag is this number in quotes */
                                revision: number;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a region
         * @description Fields that are not sent stay; null empties one.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    /** @description Statistics code: 2 digits a province, 4 a prefecture, 6 a city, 9 a town, 12 a village */
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name_zh?: string;
                        name_en?: string | null;
                        valid_from?: string | null;
                        valid_to?: string | null;
                        population?: number | null;
                        population_as_of?: string | null;
                        population_basis?: string | null;
                        disabled_residents?: number | null;
                        disabled_residents_as_of?: string | null;
                        approval_number?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** @enum {string} */
                            level: "province" | "prefecture" | "city" | "town" | "village";
                            parent_code: string | null;
                            name_zh: string;
                            name_en: string | null;
                            valid_from: string | null;
                            valid_to: string | null;
                            population: number | null;
                            population_as_of: string | null;
                            population_basis: string | null;
                            disabled_residents: number | null;
                            disabled_residents_as_of: string | null;
                            approval_number: string | null;
                            area_km2: number | null;
                            boundary_status: ("official" | "unofficial" | "schematic") | null;
                            boundary_source: string | null;
                            boundary_datum: string | null;
                            note: string | null;
                            /** @description The ETag is this number in quotes */
                            revision: number;
                            example_data: boolean;
                            children: {
                                code: string;
                                /** @enum {string} */
                                level: "province" | "prefecture" | "city" | "town" | "village";
                                parent_code: string | null;
                                name_zh: string;
                                name_en: string | null;
                                valid_from: string | null;
                                valid_to: string | null;
                                population: number | null;
                                population_as_of: string | null;
                                population_basis: string | null;
                                disabled_residents: number | null;
                                disabled_residents_as_of: string | null;
                                approval_number: string | null;
                                area_km2: number | null;
                                boundary_status: ("official" | "unofficial" | "schematic") | null;
                                boundary_source: string | null;
                                boundary_datum: string | null;
                                note: string | null;
                                /** @description The ETag is this number in quotes */
                                revision: number;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/regions/boundaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Boundaries as GeoJSON, simplified for drawing
         * @description A drawing carries the label 示意 (schematic), to be shown wherever it is shown.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Absent: town */
                    level?: "town" | "city" | "village";
                    /** @description How far a simplified edge may stray; 0: as stored */
                    tolerance_m?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description GeoJSON in WGS 84, towns without a boundary left out */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            type: "FeatureCollection";
                            example_data: boolean;
                            features: {
                                /** @enum {string} */
                                type: "Feature";
                                id: string;
                                geometry: {
                                    type: string;
                                    coordinates: unknown[];
                                };
                                properties: {
                                    code: string;
                                    name_zh: string;
                                    name_en: string | null;
                                    /**
                                     * @description official: from the authority; unofficial: any other survey; schematic: a drawing that judges nothing
                                     * @enum {string}
                                     */
                                    boundary_status: "official" | "unofficial" | "schematic";
                                    /** @description 示意 for a drawing; show it wherever the boundary is shown */
                                    label_zh: string;
                                    label_en: string;
                                    source: string;
                                    approval_number: string | null;
                                    /** @description Of a point well inside, for the name */
                                    lon: number;
                                    lat: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Load town boundaries
         * @description Shapes are matched to towns by a property with the nine-digit code (code, adcode, 代码 …) or the full name (name, 名称 …); several shapes of one town are joined. Every facility is then put into the town it lies in. Towns that are not in the collection keep the boundary they have, but drawings are removed.
         */
        put: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Of the coordinates
                         * @enum {string}
                         */
                        datum: "wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09";
                        /** @enum {string} */
                        status: "official" | "unofficial";
                        /** @description Where the boundaries come from */
                        source: string;
                        approval_number?: string | null;
                        collection: {
                            /** @enum {string} */
                            type: "FeatureCollection";
                            features: {
                                /** @enum {string} */
                                type: "Feature";
                                properties: {
                                    [key: string]: unknown;
                                } | null;
                                geometry: {
                                    type: string;
                                    coordinates?: unknown[];
                                } | null;
                            }[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            example_data: boolean;
                            number_matched: number;
                            /** @description By town, then by name; at most `limit` */
                            disagreements: {
                                /** Format: uuid */
                                facility_id: string;
                                name_zh: string;
                                name_en: string | null;
                                /** @enum {string} */
                                kind: "venue" | "road" | "toilet" | "service";
                                /**
                                 * @description Declared in one town and lying in another, or lying in none
                                 * @enum {string}
                                 */
                                issue: "other_town" | "outside_every_town";
                                declared_town_code: string | null;
                                declared_town_name_zh: string | null;
                                lies_in_town_code: string | null;
                                lies_in_town_name_zh: string | null;
                            }[];
                            /** @description Boundaries now in force that came with this request */
                            stored: number;
                            /** @description Facilities whose town changed */
                            reassigned: number;
                            /** @description The coordinates had a third number */
                            heights_dropped: boolean;
                            towns_without_boundary: {
                                code: string;
                                name_zh: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Remove all town boundaries
         * @description Every facility goes back into its declared town.
         */
        delete: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            example_data: boolean;
                            number_matched: number;
                            /** @description By town, then by name; at most `limit` */
                            disagreements: {
                                /** Format: uuid */
                                facility_id: string;
                                name_zh: string;
                                name_en: string | null;
                                /** @enum {string} */
                                kind: "venue" | "road" | "toilet" | "service";
                                /**
                                 * @description Declared in one town and lying in another, or lying in none
                                 * @enum {string}
                                 */
                                issue: "other_town" | "outside_every_town";
                                declared_town_code: string | null;
                                declared_town_name_zh: string | null;
                                lies_in_town_code: string | null;
                                lies_in_town_name_zh: string | null;
                            }[];
                            /** @description Boundaries now in force that came with this request */
                            stored: number;
                            /** @description Facilities whose town changed */
                            reassigned: number;
                            /** @description The coordinates had a third number */
                            heights_dropped: boolean;
                            towns_without_boundary: {
                                code: string;
                                name_zh: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/disagreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facilities whose declared town is not the one they lie in
         * @description Judged by official and unofficial boundaries, never by drawings. Outside every town is told only where the declared town has a boundary.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            example_data: boolean;
                            number_matched: number;
                            /** @description By town, then by name; at most `limit` */
                            disagreements: {
                                /** Format: uuid */
                                facility_id: string;
                                name_zh: string;
                                name_en: string | null;
                                /** @enum {string} */
                                kind: "venue" | "road" | "toilet" | "service";
                                /**
                                 * @description Declared in one town and lying in another, or lying in none
                                 * @enum {string}
                                 */
                                issue: "other_town" | "outside_every_town";
                                declared_town_code: string | null;
                                declared_town_name_zh: string | null;
                                lies_in_town_code: string | null;
                                lies_in_town_name_zh: string | null;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Towns that have a disability service facility
         * @description The rate must exceed 80 %. Covered is certain, possible is on record but unverified or stale; the interval lies between.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Absent: today in China */
                    as_of?: string;
                    /** @description Qualifying categories; absent: all of kind service */
                    category?: ("kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other")[];
                    /** @description How long a verification counts */
                    validity_months?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            example_data: boolean;
                            /** Format: date */
                            as_of: string;
                            /** @description Qualifying categories; empty: all of kind service */
                            categories: string[];
                            validity_months: number;
                            /** @description To be exceeded */
                            target_percent: number;
                            covered: number;
                            total: number;
                            rate_percent: number | null;
                            target_met: boolean | null;
                            needed: number | null;
                            still_needed: number | null;
                            /** @description Towns that verification may add */
                            possible: number;
                            interval: {
                                low_percent: number | null;
                                high_percent: number | null;
                            };
                            /**
                             * @description verify: verifying what is on record decides it; not_met: missed even if every record held
                             * @enum {string}
                             */
                            outlook: "met" | "verify" | "not_met" | "no_data";
                            /** @description Towns with an operating facility on record, verified or not */
                            recorded: {
                                covered: number;
                                total: number;
                                rate_percent: number | null;
                            };
                            /** @description Towns with an operating barrier-free facility on record */
                            compliant: {
                                covered: number;
                                total: number;
                                rate_percent: number | null;
                            };
                            compliant_and_verified: {
                                covered: number;
                                total: number;
                                rate_percent: number | null;
                            };
                            by_category: {
                                category: string;
                                covered: number;
                                total: number;
                                rate_percent: number | null;
                            }[];
                            /** @description Residents of covered towns of the residents of all towns whose figure is known */
                            by_population: {
                                covered: number;
                                total: number;
                                rate_percent: number | null;
                                /** @description Towns whose figure is not known; they are in neither number */
                                unknown_towns: number;
                                /** @description Years of the figures that were added up; null: a year is not known */
                                figures_as_of: (string | null)[];
                            };
                            /** @description Residents of covered towns of the residents of all towns whose figure is known */
                            by_disabled_residents: {
                                covered: number;
                                total: number;
                                rate_percent: number | null;
                                /** @description Towns whose figure is not known; they are in neither number */
                                unknown_towns: number;
                                /** @description Years of the figures that were added up; null: a year is not known */
                                figures_as_of: (string | null)[];
                            };
                            /** @description Covered towns that a single facility holds up */
                            held_up_by_one: number;
                            /** @description What needs action first */
                            ledger: {
                                code: string;
                                name_zh: string;
                                name_en: string | null;
                                /**
                                 * @description covered: a verified facility operates there; to_verify: one does by record only
                                 * @enum {string}
                                 */
                                state: "covered" | "to_verify" | "not_covered";
                                population: number | null;
                                disabled_residents: number | null;
                                /** @description Operating on the day; the one verified for longest first */
                                facilities: {
                                    /** Format: uuid */
                                    id: string;
                                    name_zh: string;
                                    name_en: string | null;
                                    category: string;
                                    /**
                                     * @description As it stood on the day
                                     * @enum {string}
                                     */
                                    verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                    verified_on: string | null;
                                    valid_until: string | null;
                                    days_left: number | null;
                                }[];
                                held_up_by: string | null;
                            }[];
                            /** @description Operating on the day, but recorded under a town that does not exist on it: in no number */
                            outside_towns: {
                                /** Format: uuid */
                                id: string;
                                name_zh: string;
                                name_en: string | null;
                                category: string;
                                /**
                                 * @description As it stood on the day
                                 * @enum {string}
                                 */
                                verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                verified_on: string | null;
                                valid_until: string | null;
                                days_left: number | null;
                                town_code: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger of towns as a table
         * @description UTF-8 with a byte order mark, one line a town and facility, towns without one included.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Absent: today in China */
                    as_of?: string;
                    /** @description Qualifying categories; absent: all of kind service */
                    category?: ("kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other")[];
                    /** @description How long a verification counts */
                    validity_months?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed between two days, and why
         * @description By one rule for both days. `towns` are those whose state differs; `changes` is everything that happened, in order.
         */
        get: {
            parameters: {
                query: {
                    /** @description As it stood on that day */
                    from: string;
                    /** @description Absent: today in China */
                    to?: string;
                    /** @description Qualifying categories; absent: all of kind service */
                    category?: ("kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other")[];
                    /** @description How long a verification counts */
                    validity_months?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            example_data: boolean;
                            from: {
                                /**
                                 * Format: date
                                 * @description End of the year, or today
                                 */
                                as_of: string;
                                covered: number;
                                total: number;
                                rate_percent: number | null;
                                possible: number;
                                target_met: boolean | null;
                            };
                            to: {
                                /**
                                 * Format: date
                                 * @description End of the year, or today
                                 */
                                as_of: string;
                                covered: number;
                                total: number;
                                rate_percent: number | null;
                                possible: number;
                                target_met: boolean | null;
                            };
                            /** @description Towns whose state differs between the two days */
                            towns: {
                                code: string;
                                name_zh: string;
                                name_en: string | null;
                                state_before: ("covered" | "to_verify" | "not_covered") | null;
                                state_after: ("covered" | "to_verify" | "not_covered") | null;
                            }[];
                            /** @description Oldest first; a change whose town keeps its state is listed too */
                            changes: {
                                /**
                                 * Format: date
                                 * @description First day that the new state holds
                                 */
                                on: string;
                                /** @enum {string} */
                                reason: "opened" | "reopened" | "suspended" | "closed" | "verified" | "proof_expired" | "town_founded" | "town_ended";
                                town_code: string;
                                town_name_zh: string;
                                town_name_en: string | null;
                                facility: {
                                    /** Format: uuid */
                                    id: string;
                                    name_zh: string;
                                    name_en: string | null;
                                } | null;
                                valid_until: string | null;
                                state_before: ("covered" | "to_verify" | "not_covered") | null;
                                state_after: ("covered" | "to_verify" | "not_covered") | null;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coverage at the year ends and today
         * @description Each by the verifications that counted on that day.
         */
        get: {
            parameters: {
                query?: {
                    from_year?: number;
                    /** @description Qualifying categories; absent: all of kind service */
                    category?: ("kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other")[];
                    /** @description How long a verification counts */
                    validity_months?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            example_data: boolean;
                            validity_months: number;
                            target_percent: number;
                            /** @description Year ends, then today */
                            points: {
                                /**
                                 * Format: date
                                 * @description End of the year, or today
                                 */
                                as_of: string;
                                covered: number;
                                total: number;
                                rate_percent: number | null;
                                possible: number;
                                target_met: boolean | null;
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts per town and kind
         * @description What is not known is counted apart. A town with fewer than 10 facilities, or fewer than 20 % of them audited, is thin: its shares say nothing.
         */
        get: {
            parameters: {
                query?: {
                    validity_months?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            example_data: boolean;
                            /** Format: date */
                            as_of: string;
                            validity_months: number;
                            total: {
                                /** @description Facilities on record, the closed ones left out */
                                count: number;
                                /** @description Counted nowhere else */
                                closed: number;
                                lifecycle: {
                                    planned: number;
                                    under_construction: number;
                                    accepted: number;
                                    operating: number;
                                    suspended: number;
                                    unknown: number;
                                };
                                verdict: {
                                    compliant: number;
                                    non_compliant: number;
                                    incomplete: number;
                                    unaudited: number;
                                };
                                verified: {
                                    valid: number;
                                    stale: number;
                                    never: number;
                                };
                                position: {
                                    known: number;
                                    unknown: number;
                                };
                                kinds: {
                                    venue: {
                                        /** @description Facilities on record, the closed ones left out */
                                        count: number;
                                        /** @description Counted nowhere else */
                                        closed: number;
                                        lifecycle: {
                                            planned: number;
                                            under_construction: number;
                                            accepted: number;
                                            operating: number;
                                            suspended: number;
                                            unknown: number;
                                        };
                                        verdict: {
                                            compliant: number;
                                            non_compliant: number;
                                            incomplete: number;
                                            unaudited: number;
                                        };
                                        verified: {
                                            valid: number;
                                            stale: number;
                                            never: number;
                                        };
                                        position: {
                                            known: number;
                                            unknown: number;
                                        };
                                    };
                                    road: {
                                        /** @description Facilities on record, the closed ones left out */
                                        count: number;
                                        /** @description Counted nowhere else */
                                        closed: number;
                                        lifecycle: {
                                            planned: number;
                                            under_construction: number;
                                            accepted: number;
                                            operating: number;
                                            suspended: number;
                                            unknown: number;
                                        };
                                        verdict: {
                                            compliant: number;
                                            non_compliant: number;
                                            incomplete: number;
                                            unaudited: number;
                                        };
                                        verified: {
                                            valid: number;
                                            stale: number;
                                            never: number;
                                        };
                                        position: {
                                            known: number;
                                            unknown: number;
                                        };
                                    };
                                    toilet: {
                                        /** @description Facilities on record, the closed ones left out */
                                        count: number;
                                        /** @description Counted nowhere else */
                                        closed: number;
                                        lifecycle: {
                                            planned: number;
                                            under_construction: number;
                                            accepted: number;
                                            operating: number;
                                            suspended: number;
                                            unknown: number;
                                        };
                                        verdict: {
                                            compliant: number;
                                            non_compliant: number;
                                            incomplete: number;
                                            unaudited: number;
                                        };
                                        verified: {
                                            valid: number;
                                            stale: number;
                                            never: number;
                                        };
                                        position: {
                                            known: number;
                                            unknown: number;
                                        };
                                    };
                                    service: {
                                        /** @description Facilities on record, the closed ones left out */
                                        count: number;
                                        /** @description Counted nowhere else */
                                        closed: number;
                                        lifecycle: {
                                            planned: number;
                                            under_construction: number;
                                            accepted: number;
                                            operating: number;
                                            suspended: number;
                                            unknown: number;
                                        };
                                        verdict: {
                                            compliant: number;
                                            non_compliant: number;
                                            incomplete: number;
                                            unaudited: number;
                                        };
                                        verified: {
                                            valid: number;
                                            stale: number;
                                            never: number;
                                        };
                                        position: {
                                            known: number;
                                            unknown: number;
                                        };
                                    };
                                };
                            };
                            /** @description By code */
                            towns: {
                                code: string;
                                name_zh: string;
                                name_en: string | null;
                                /** @description Facilities on record, the closed ones left out */
                                count: number;
                                /** @description Counted nowhere else */
                                closed: number;
                                lifecycle: {
                                    planned: number;
                                    under_construction: number;
                                    accepted: number;
                                    operating: number;
                                    suspended: number;
                                    unknown: number;
                                };
                                verdict: {
                                    compliant: number;
                                    non_compliant: number;
                                    incomplete: number;
                                    unaudited: number;
                                };
                                verified: {
                                    valid: number;
                                    stale: number;
                                    never: number;
                                };
                                position: {
                                    known: number;
                                    unknown: number;
                                };
                                kinds: {
                                    venue: {
                                        /** @description Facilities on record, the closed ones left out */
                                        count: number;
                                        /** @description Counted nowhere else */
                                        closed: number;
                                        lifecycle: {
                                            planned: number;
                                            under_construction: number;
                                            accepted: number;
                                            operating: number;
                                            suspended: number;
                                            unknown: number;
                                        };
                                        verdict: {
                                            compliant: number;
                                            non_compliant: number;
                                            incomplete: number;
                                            unaudited: number;
                                        };
                                        verified: {
                                            valid: number;
                                            stale: number;
                                            never: number;
                                        };
                                        position: {
                                            known: number;
                                            unknown: number;
                                        };
                                    };
                                    road: {
                                        /** @description Facilities on record, the closed ones left out */
                                        count: number;
                                        /** @description Counted nowhere else */
                                        closed: number;
                                        lifecycle: {
                                            planned: number;
                                            under_construction: number;
                                            accepted: number;
                                            operating: number;
                                            suspended: number;
                                            unknown: number;
                                        };
                                        verdict: {
                                            compliant: number;
                                            non_compliant: number;
                                            incomplete: number;
                                            unaudited: number;
                                        };
                                        verified: {
                                            valid: number;
                                            stale: number;
                                            never: number;
                                        };
                                        position: {
                                            known: number;
                                            unknown: number;
                                        };
                                    };
                                    toilet: {
                                        /** @description Facilities on record, the closed ones left out */
                                        count: number;
                                        /** @description Counted nowhere else */
                                        closed: number;
                                        lifecycle: {
                                            planned: number;
                                            under_construction: number;
                                            accepted: number;
                                            operating: number;
                                            suspended: number;
                                            unknown: number;
                                        };
                                        verdict: {
                                            compliant: number;
                                            non_compliant: number;
                                            incomplete: number;
                                            unaudited: number;
                                        };
                                        verified: {
                                            valid: number;
                                            stale: number;
                                            never: number;
                                        };
                                        position: {
                                            known: number;
                                            unknown: number;
                                        };
                                    };
                                    service: {
                                        /** @description Facilities on record, the closed ones left out */
                                        count: number;
                                        /** @description Counted nowhere else */
                                        closed: number;
                                        lifecycle: {
                                            planned: number;
                                            under_construction: number;
                                            accepted: number;
                                            operating: number;
                                            suspended: number;
                                            unknown: number;
                                        };
                                        verdict: {
                                            compliant: number;
                                            non_compliant: number;
                                            incomplete: number;
                                            unaudited: number;
                                        };
                                        verified: {
                                            valid: number;
                                            stale: number;
                                            never: number;
                                        };
                                        position: {
                                            known: number;
                                            unknown: number;
                                        };
                                    };
                                };
                                /** @description Too few data to judge its shares: hatch it, don’t colour it */
                                thin: boolean;
                                thin_reasons: ("few_facilities" | "few_audited")[];
                            }[];
                        };
                    };
                };
                /** @description application/problem+json */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            /** @description What was wrong, in the reader’s language */
                            title: string;
                            status: number;
                            /** @description Stable name of the refusal */
                            code: string;
                            /** @description What to do */
                            remedy: string;
                            parameters: {
                                [key: string]: unknown;
                            };
                            fields: {
                                field: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
