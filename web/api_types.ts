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
                    /** @description Absent: distance with `near`, else name */
                    sort?: "name" | "updated" | "distance";
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
