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
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
        /**
         * The database answers and is at the code’s version
         * @description Answers within 2 s. While this process applies an import the database may have no time to answer: it is ready, and busy.
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
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                            user: {
                                /** Format: uuid */
                                id: string;
                                login_name: string;
                                display_name: string;
                                department_code: string | null;
                            } | null;
                            limit: ("deposit_only" | "device_revoked") | null;
                            limit_reason: string | null;
                            grants: {
                                /** @enum {string} */
                                role: "administrator" | "planner" | "inspector" | "reviewer" | "department_officer" | "supervisor";
                                town_codes: string[] | null;
                                department_codes?: string[] | null;
                            }[];
                            permissions: {
                                /** @enum {string} */
                                permission: "read_inventory" | "read_staff_names" | "read_imports" | "edit_facilities" | "edit_regions" | "import_facilities" | "undo_imports" | "merge_facilities" | "edit_many_facilities" | "restore_versions" | "read_audits" | "submit_audits" | "observe_status" | "accept_facilities" | "maintain_facilities" | "assign_inspections" | "review_audits" | "settle_operations" | "read_orders" | "issue_orders" | "answer_orders" | "close_orders" | "read_supervision" | "record_indicators" | "publish_criteria" | "manage_accounts" | "use_own_account";
                                scopes: {
                                    town_codes: string[] | null;
                                    department_codes: string[] | null;
                                }[] | null;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Sign in
         * @description Sets the cookie of a new session. Where the account has a second factor a `code` is asked for (`second_factor_needed`). After five failures a name waits a minute, then twice as long each time (`sign_in_locked`).
         */
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
                        login_name: string;
                        password: string;
                        /** @description Of the authenticator, or a recovery code */
                        code?: string;
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
                            user: {
                                /** Format: uuid */
                                id: string;
                                login_name: string;
                                display_name: string;
                                department_code: string | null;
                            } | null;
                            limit: ("deposit_only" | "device_revoked") | null;
                            limit_reason: string | null;
                            grants: {
                                /** @enum {string} */
                                role: "administrator" | "planner" | "inspector" | "reviewer" | "department_officer" | "supervisor";
                                town_codes: string[] | null;
                                department_codes?: string[] | null;
                            }[];
                            permissions: {
                                /** @enum {string} */
                                permission: "read_inventory" | "read_staff_names" | "read_imports" | "edit_facilities" | "edit_regions" | "import_facilities" | "undo_imports" | "merge_facilities" | "edit_many_facilities" | "restore_versions" | "read_audits" | "submit_audits" | "observe_status" | "accept_facilities" | "maintain_facilities" | "assign_inspections" | "review_audits" | "settle_operations" | "read_orders" | "issue_orders" | "answer_orders" | "close_orders" | "read_supervision" | "record_indicators" | "publish_criteria" | "manage_accounts" | "use_own_account";
                                scopes: {
                                    town_codes: string[] | null;
                                    department_codes: string[] | null;
                                }[] | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
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
                            sessions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                last_seen_at: string;
                                /** Format: date-time */
                                absolute_end_at: string;
                                /** @description How the browser names itself */
                                agent: string;
                                is_this: boolean;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Sign out everywhere */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one’s password
         * @description With the present one. All sessions end; the one that asks goes on under a new secret.
         */
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
                        password: string;
                        new_password: string;
                    };
                };
            };
            responses: {
                /** @description It holds from now on; every other session has ended */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password by a one-time link
         * @description The link is used up; all sessions of the account end.
         */
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
                        secret: string;
                        new_password: string;
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
                            login_name: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                410: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s second factor */
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
                            confirmed_at: string | null;
                            recovery_codes_left: number;
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Begin with a second factor
         * @description With the present password. No code is asked for until one was confirmed; beginning again makes another key.
         */
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
                        password: string;
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
                            /** @description To be typed into the authenticator, in base32 */
                            key: string;
                            /** @description The same to be read from a picture: otpauth://… */
                            uri: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the second factor by a code
         * @description From now on signing in asks for one. All sessions end; the one that asks goes on under a new secret.
         */
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
                        /** @description Of the authenticator, or a recovery code */
                        code: string;
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
                            /** @description Each signs in once without the authenticator; told this once */
                            recovery_codes: string[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go without a second factor
         * @description With the present password.
         */
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
                        password: string;
                    };
                };
            };
            responses: {
                /** @description The password alone signs in again */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the second factor from an account
         * @description Of somebody who lost the authenticator and the recovery codes.
         */
        delete: {
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
                /** @description The password alone signs in again */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts
         * @description By login name.
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
                            users: {
                                /** Format: uuid */
                                id: string;
                                login_name: string;
                                display_name: string;
                                department_code: string | null;
                                grants: {
                                    /** @enum {string} */
                                    role: "administrator" | "planner" | "inspector" | "reviewer" | "department_officer" | "supervisor";
                                    town_codes: string[] | null;
                                    department_codes?: string[] | null;
                                }[];
                                /** @description Goes with the example data */
                                is_demo: boolean;
                                disabled_at: string | null;
                                /** Format: date-time */
                                created_at: string;
                                has_password: boolean;
                                has_second_factor: boolean;
                                last_seen_at: string | null;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Add an account
         * @description It has no password: make a link by which the person sets one.
         */
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
                        login_name: string;
                        display_name: string;
                        department_code?: string | null;
                        grants: {
                            /** @enum {string} */
                            role: "administrator" | "planner" | "inspector" | "reviewer" | "department_officer" | "supervisor";
                            town_codes: string[] | null;
                            department_codes?: string[] | null;
                        }[];
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
                            login_name: string;
                            display_name: string;
                            department_code: string | null;
                            grants: {
                                /** @enum {string} */
                                role: "administrator" | "planner" | "inspector" | "reviewer" | "department_officer" | "supervisor";
                                town_codes: string[] | null;
                                department_codes?: string[] | null;
                            }[];
                            /** @description Goes with the example data */
                            is_demo: boolean;
                            disabled_at: string | null;
                            /** Format: date-time */
                            created_at: string;
                            has_password: boolean;
                            has_second_factor: boolean;
                            last_seen_at: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description What is not sent stays. Where what somebody may do changes, their sessions end; tokens go on within what the account may do. Of an account that is disabled, sessions and tokens may hand over for 30 days what was done without network, and nothing else.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        display_name?: string;
                        department_code?: string | null;
                        grants?: {
                            /** @enum {string} */
                            role: "administrator" | "planner" | "inspector" | "reviewer" | "department_officer" | "supervisor";
                            town_codes: string[] | null;
                            department_codes?: string[] | null;
                        }[];
                        is_disabled?: boolean;
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
                            login_name: string;
                            display_name: string;
                            department_code: string | null;
                            grants: {
                                /** @enum {string} */
                                role: "administrator" | "planner" | "inspector" | "reviewer" | "department_officer" | "supervisor";
                                town_codes: string[] | null;
                                department_codes?: string[] | null;
                            }[];
                            /** @description Goes with the example data */
                            is_demo: boolean;
                            disabled_at: string | null;
                            /** Format: date-time */
                            created_at: string;
                            has_password: boolean;
                            has_second_factor: boolean;
                            last_seen_at: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/users/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a one-time link to set a password
         * @description It holds for 24 hours and takes the place of an earlier one. The present password stays until it is used.
         */
        post: {
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
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Of the page where the password is set; told this once */
                            path: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to accounts
         * @description Sign-ins, failures, locks, links, passwords and tokens, the newest first.
         */
        get: {
            parameters: {
                query?: {
                    user?: string;
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
                            events: {
                                id: number;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                event: "signed_in" | "sign_in_refused" | "sign_in_locked" | "signed_out" | "signed_out_everywhere" | "account_added" | "account_changed" | "reset_link_made" | "password_set" | "token_made" | "token_revoked" | "totp_confirmed" | "totp_removed" | "recovery_code_used";
                                /** @description As it was typed */
                                login_name: string;
                                user_id: string | null;
                                actor: string;
                                address: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own tokens */
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
                            tokens: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                permissions: ("read_inventory" | "read_staff_names" | "read_imports" | "edit_facilities" | "edit_regions" | "import_facilities" | "undo_imports" | "merge_facilities" | "edit_many_facilities" | "restore_versions" | "read_audits" | "submit_audits" | "observe_status" | "accept_facilities" | "maintain_facilities" | "assign_inspections" | "review_audits" | "settle_operations" | "read_orders" | "issue_orders" | "answer_orders" | "close_orders" | "read_supervision" | "record_indicators" | "publish_criteria" | "manage_accounts" | "use_own_account")[];
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                expires_at: string;
                                last_used_at: string | null;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Make a token of one’s own
         * @description For a script or a GIS program, sent as `Authorization: Bearer cx_…`. It may do no more than its owner, who is its author in the history.
         */
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
                        name: string;
                        permissions: ("read_inventory" | "read_staff_names" | "read_imports" | "edit_facilities" | "edit_regions" | "import_facilities" | "undo_imports" | "merge_facilities" | "edit_many_facilities" | "restore_versions" | "read_audits" | "submit_audits" | "observe_status" | "accept_facilities" | "maintain_facilities" | "assign_inspections" | "review_audits" | "settle_operations" | "read_orders" | "issue_orders" | "answer_orders" | "close_orders" | "read_supervision" | "record_indicators" | "publish_criteria")[];
                        /**
                         * Format: date
                         * @description Its last day, in China; at most a year ahead
                         */
                        expires_on: string;
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
                            name: string;
                            permissions: ("read_inventory" | "read_staff_names" | "read_imports" | "edit_facilities" | "edit_regions" | "import_facilities" | "undo_imports" | "merge_facilities" | "edit_many_facilities" | "restore_versions" | "read_audits" | "submit_audits" | "observe_status" | "accept_facilities" | "maintain_facilities" | "assign_inspections" | "review_audits" | "settle_operations" | "read_orders" | "issue_orders" | "answer_orders" | "close_orders" | "read_supervision" | "record_indicators" | "publish_criteria" | "manage_accounts" | "use_own_account")[];
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            expires_at: string;
                            last_used_at: string | null;
                            /** @description Told this once */
                            secret: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: {
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
                /** @description It is worth nothing any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
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
                    /** @description `updated` is oldest change first, `newest` the other way; `accessible` what is in use and compliant first. Absent: distance with `near`, else name */
                    sort?: "name" | "updated" | "newest" | "distance" | "accessible";
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
                                usable_today: {
                                    usable: boolean;
                                    reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    /**
                                     * Format: date-time
                                     * @description From then on nobody knows
                                     */
                                    expires_at: string;
                                } | null;
                                /** Format: date-time */
                                updated_at: string;
                                /** @description Geodesic, from the place asked for */
                                distance_m?: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
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
         * @description With components, facts, life and verifications. The ETag begins with its version and takes If-None-Match. A merged record answers 308 with the address of the one that stands for it.
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                /** @description What the reader has is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Merged into another, which `location` names */
                308: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change fields of a facility
         * @description Fields that are not sent stay; null empties one. Where a line runs the other way than before, what its components say of the direction (`uphill`) is turned round with it.
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
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
                                usable_today: {
                                    usable: boolean;
                                    reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    /**
                                     * Format: date-time
                                     * @description From then on nobody knows
                                     */
                                    expires_at: string;
                                } | null;
                                /** Format: date-time */
                                updated_at: string;
                                /** @description Geodesic, from the place asked for */
                                distance_m?: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find facilities by words
         * @description Best first: code, name, how a name begins, what it contains, pinyin, initials; then what is of the category that the words mean (厕所, 汽车站, bus station), address; then, where few were found, names that sound or are spelled alike. The list (`/facilities?q=`) finds the same without what is merely alike.
         */
        get: {
            parameters: {
                query: {
                    kind?: ("venue" | "road" | "toilet" | "service")[];
                    category?: string[];
                    /** @description Statistics codes of towns */
                    town?: string[];
                    /** @description Absent: all but closed */
                    lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed")[];
                    verdict?: ("compliant" | "non_compliant" | "incomplete" | "unaudited")[];
                    /** @description Chinese, pinyin, initials, code or address; or a kind of place; words in any order */
                    q: string;
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
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                            results: {
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
                                usable_today: {
                                    usable: boolean;
                                    reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    /**
                                     * Format: date-time
                                     * @description From then on nobody knows
                                     */
                                    expires_at: string;
                                } | null;
                                /** Format: date-time */
                                updated_at: string;
                                /** @description Geodesic, from the place asked for */
                                distance_m?: number;
                                /**
                                 * @description `category`: it is what the words mean; `similar`: not the words themselves, but what sounds or is spelled like them
                                 * @enum {string}
                                 */
                                match: "code" | "name" | "name_begins" | "name_contains" | "pinyin" | "initials" | "category" | "address" | "similar";
                            }[];
                            did_you_mean: string | null;
                            around: {
                                /** @description The word for what is looked for: 厕所 */
                                sort: string;
                                place: {
                                    /** Format: uuid */
                                    id: string;
                                    name_zh: string;
                                    name_en: string | null;
                                    lon: number;
                                    lat: number;
                                };
                            } | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change of a facility and its parts
         * @description Newest first: who, when, why, and what was before and after. Names of people and reasons are for staff, who was to inspect and what the reviewer said for those who read audits there.
         */
        get: {
            parameters: {
                query?: {
                    before_id?: number;
                    limit?: number;
                    /** @description Changes of this author alone; staff only */
                    actor?: string;
                    /** @description Changes of this table alone */
                    entity?: string;
                    /** @description Changes that touched this field */
                    field?: string;
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
                                imported_by: string | null;
                                /** @description A table: facilities, components, facts, lifecycle_events, verifications, … */
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
                                moved_m: number | null;
                                why: {
                                    /**
                                     * @description `operation`: sent by a device; `audit`: a visit was approved; `criteria`: judged under another version; `restoration`: a version came back
                                     * @enum {string}
                                     */
                                    kind: "edit" | "bulk_edit" | "import" | "import_undo" | "merge" | "merge_undo" | "operation" | "audit" | "criteria" | "restoration";
                                    id: string | null;
                                    name: string | null;
                                    reason: string | null;
                                };
                            }[];
                            /** @description Everybody who ever changed it, whatever the conditions; nobody is named to the public */
                            actors: string[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/regions/{code}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change of a region and its boundary
         * @description Newest first.
         */
        get: {
            parameters: {
                query?: {
                    before_id?: number;
                    limit?: number;
                };
                header?: never;
                path: {
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
                            changes: {
                                id: number;
                                /** Format: date-time */
                                at: string;
                                actor: string;
                                imported_by: string | null;
                                /** @description A table: facilities, components, facts, lifecycle_events, verifications, … */
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
                                moved_m: number | null;
                                why: {
                                    /**
                                     * @description `operation`: sent by a device; `audit`: a visit was approved; `criteria`: judged under another version; `restoration`: a version came back
                                     * @enum {string}
                                     */
                                    kind: "edit" | "bulk_edit" | "import" | "import_undo" | "merge" | "merge_undo" | "operation" | "audit" | "criteria" | "restoration";
                                    id: string | null;
                                    name: string | null;
                                    reason: string | null;
                                };
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a former version back
         * @description As a new edit with its author and reason, by the rules of any edit: the town follows from the place, and a facility that is of another category again is judged anew. Of a change of the facility its own fields come back, of a change of a component that component’s. Facts, states and visits are records of their own and stay. With `dry_run` it is done and taken back at once, so that what is told is exactly what would come of it.
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
                        /** @description A change of the facility, or of one of its components: what it was right after that comes back */
                        history_id: number;
                        /** @description Needed unless it is a `dry_run` */
                        reason?: string;
                        /**
                         * @description Tells what would change and writes nothing
                         * @default false
                         */
                        dry_run?: boolean;
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
                            dry_run: boolean;
                            /** @description What changed, with what follows from it, as the history tells it */
                            changes: {
                                id: number;
                                /** Format: date-time */
                                at: string;
                                actor: string;
                                imported_by: string | null;
                                /** @description A table: facilities, components, facts, lifecycle_events, verifications, … */
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
                                moved_m: number | null;
                                why: {
                                    /**
                                     * @description `operation`: sent by a device; `audit`: a visit was approved; `criteria`: judged under another version; `restoration`: a version came back
                                     * @enum {string}
                                     */
                                    kind: "edit" | "bulk_edit" | "import" | "import_undo" | "merge" | "merge_undo" | "operation" | "audit" | "criteria" | "restoration";
                                    id: string | null;
                                    name: string | null;
                                    reason: string | null;
                                };
                            }[];
                            facility: {
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
                                usable_today: {
                                    usable: boolean;
                                    reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    /**
                                     * Format: date-time
                                     * @description From then on nobody knows
                                     */
                                    expires_at: string;
                                    note: string | null;
                                    observed_by: string | null;
                                } | null;
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
                                split_from: string | null;
                                /** @description Second parts that this road was divided into */
                                split_into: string[];
                                /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                        property: string;
                                        name_zh: string;
                                        name_en: string;
                                        /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                        unit: string;
                                        /** @enum {string} */
                                        grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                        /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                        contradicting: {
                                            /** Format: uuid */
                                            id: string;
                                            /** @enum {string} */
                                            state: "value" | "absent" | "unknown";
                                            /** @description Number in the unit, boolean, or a word of the property’s list */
                                            value: unknown;
                                            /** @enum {string} */
                                            operator: "=" | "<=" | ">=" | "~";
                                            raw: string | null;
                                            /** Format: date-time */
                                            observed_at: string;
                                            observed_by: string | null;
                                            source: string | null;
                                            note: string | null;
                                        }[];
                                    }[];
                                }[];
                                /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
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
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
        /**
         * Record a state and its first day
         * @description The newest state is the current one; an earlier day fills in the past. Of two on one day the one recorded later counts.
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/components/{component_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a component
         * @description For what was entered by mistake. Its facts go with it; both stay in the history.
         */
        delete: {
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a component
         * @description What is not sent stays; null empties it. Its type stays what it is: a component of another type is another one.
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
                    component_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a fact of a facility as a whole
         * @description What the checklist in force asks of it once, and what decides whether its items apply: storeys, lifts, toilets for the public. As facts of components, these are only added.
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/operational-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record whether it can be used today
         * @description What was seen last counts, until it expires; what was seen before stays in the history. No part of the verdict.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            /** @description The reason `other` needs a note */
            requestBody: {
                content: {
                    "application/json": {
                        usable: boolean;
                        reason?: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                        note?: string | null;
                        /**
                         * Format: date-time
                         * @description Absent: now. At most 30 days ago
                         */
                        observed_at?: string;
                        /**
                         * Format: date-time
                         * @description Absent: 30 days after it was seen usable, 7 days after it was not. At most 90 days after it was seen
                         */
                        expires_at?: string;
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a facility was accepted */
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
                            /** @description It came into the register before it was used: only an acceptance that it passed lets it operate */
                            awaits_acceptance: boolean;
                            /** @description The newest first */
                            acceptances: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                accepted_on: string;
                                document_number: string | null;
                                participants: string;
                                tried_by: string | null;
                                checks: {
                                    criterion: string;
                                    /** @enum {string} */
                                    result: "yes" | "no" | "not_applicable";
                                    remark: string | null;
                                }[];
                                remark: string | null;
                                criteria_version: number;
                                /** @description Of the facility, as it was checked */
                                category: string;
                                /** @description No item that judges is not met */
                                is_passed: boolean;
                                /** Format: date-time */
                                recorded_at: string;
                                recorded_by: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Record the acceptance of a facility
         * @description Every item of the checklist that is a must for a new facility of its category, each met, not met or not applicable. Where no item that judges is not met it is passed: what was planned or being built is then recorded as accepted on that day, and may become `operating`. It is kept as it is; whoever looks again records it again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        accepted_on: string;
                        document_number: string | null;
                        participants: string;
                        tried_by: string | null;
                        checks: {
                            criterion: string;
                            /** @enum {string} */
                            result: "yes" | "no" | "not_applicable";
                            remark: string | null;
                        }[];
                        remark: string | null;
                        /** @description The version of the checklist that was followed */
                        criteria_version: number;
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
                            /** @description It came into the register before it was used: only an acceptance that it passed lets it operate */
                            awaits_acceptance: boolean;
                            /** @description The newest first */
                            acceptances: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                accepted_on: string;
                                document_number: string | null;
                                participants: string;
                                tried_by: string | null;
                                checks: {
                                    criterion: string;
                                    /** @enum {string} */
                                    result: "yes" | "no" | "not_applicable";
                                    remark: string | null;
                                }[];
                                remark: string | null;
                                criteria_version: number;
                                /** @description Of the facility, as it was checked */
                                category: string;
                                /** @description No item that judges is not met */
                                is_passed: boolean;
                                /** Format: date-time */
                                recorded_at: string;
                                recorded_by: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The upkeep of a facility */
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
                            plan: {
                                interval_days: number;
                                department_code: string | null;
                                responsible: string;
                                /** Format: date */
                                next_due_on: string;
                                note: string | null;
                                department_name_zh: string | null;
                                department_name_en: string | null;
                                is_overdue: boolean;
                            } | null;
                            /** @description The newest first, 200 at most */
                            entries: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                done_on: string;
                                done_by: string;
                                what: string;
                                found_defect: boolean;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/maintenance-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who looks after it, how often and when next */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        interval_days: number;
                        department_code: string | null;
                        responsible: string;
                        /** Format: date */
                        next_due_on: string;
                        note: string | null;
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
                            plan: {
                                interval_days: number;
                                department_code: string | null;
                                responsible: string;
                                /** Format: date */
                                next_due_on: string;
                                note: string | null;
                                department_name_zh: string | null;
                                department_name_en: string | null;
                                is_overdue: boolean;
                            } | null;
                            /** @description The newest first, 200 at most */
                            entries: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                done_on: string;
                                done_by: string;
                                what: string;
                                found_defect: boolean;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/maintenance-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what was done for its upkeep
         * @description The next day that is due follows from it by the interval of the plan.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        done_on: string;
                        done_by: string;
                        what: string;
                        found_defect: boolean;
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
                            plan: {
                                interval_days: number;
                                department_code: string | null;
                                responsible: string;
                                /** Format: date */
                                next_due_on: string;
                                note: string | null;
                                department_name_zh: string | null;
                                department_name_en: string | null;
                                is_overdue: boolean;
                            } | null;
                            /** @description The newest first, 200 at most */
                            entries: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                done_on: string;
                                done_by: string;
                                what: string;
                                found_defect: boolean;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is due for upkeep
         * @description The longest overdue first, within the reader’s towns and departments.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `overdue`: its day has passed; `due`: all plans by their day */
                    due?: "overdue" | "due";
                    /** @description Statistics codes of towns */
                    town?: string[];
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
                            number_matched: number;
                            plans: {
                                /** Format: uuid */
                                facility_id: string;
                                name_zh: string;
                                name_en: string | null;
                                town_code: string;
                                town_name_zh: string;
                                town_name_en: string | null;
                                interval_days: number;
                                responsible: string;
                                /** Format: date */
                                next_due_on: string;
                                days_overdue: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/occupations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of a facility is or was occupied for a time */
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
                            /** @description The last to end first */
                            occupations: {
                                /** Format: uuid */
                                id: string;
                                component_id: string | null;
                                /** Format: date */
                                from_on: string;
                                /**
                                 * Format: date
                                 * @description The last day
                                 */
                                until_on: string;
                                why: string;
                                substitute: string;
                                occupied_by: string;
                                restored_on: string | null;
                                /**
                                 * @description `overdue`: its last day has passed and nobody recorded that all is as before
                                 * @enum {string}
                                 */
                                state: "running" | "overdue" | "restored";
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Record that a facility or a part of it is occupied for a time
         * @description With what takes its place meanwhile. Where all of it is occupied it is recorded as not usable until the end of the last day; that ends by itself.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        component_id?: string | null;
                        /** Format: date */
                        from_on: string;
                        /**
                         * Format: date
                         * @description The last day
                         */
                        until_on: string;
                        why: string;
                        substitute: string;
                        occupied_by: string;
                        /**
                         * @description Occupied by works
                         * @default false
                         */
                        is_works?: boolean;
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
                            /** @description The last to end first */
                            occupations: {
                                /** Format: uuid */
                                id: string;
                                component_id: string | null;
                                /** Format: date */
                                from_on: string;
                                /**
                                 * Format: date
                                 * @description The last day
                                 */
                                until_on: string;
                                why: string;
                                substitute: string;
                                occupied_by: string;
                                restored_on: string | null;
                                /**
                                 * @description `overdue`: its last day has passed and nobody recorded that all is as before
                                 * @enum {string}
                                 */
                                state: "running" | "overdue" | "restored";
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/occupations/{occupation_id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that what was occupied is as before
         * @description Where all of it was occupied it is recorded as usable again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    occupation_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        restored_on: string;
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
                            /** @description The last to end first */
                            occupations: {
                                /** Format: uuid */
                                id: string;
                                component_id: string | null;
                                /** Format: date */
                                from_on: string;
                                /**
                                 * Format: date
                                 * @description The last day
                                 */
                                until_on: string;
                                why: string;
                                substitute: string;
                                occupied_by: string;
                                restored_on: string | null;
                                /**
                                 * @description `overdue`: its last day has passed and nobody recorded that all is as before
                                 * @enum {string}
                                 */
                                state: "running" | "overdue" | "restored";
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/occupations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is occupied now, or overdue to be restored
         * @description The longest overdue first, within the reader’s towns and departments.
         */
        get: {
            parameters: {
                query?: {
                    state?: "running" | "overdue";
                    /** @description Statistics codes of towns */
                    town?: string[];
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
                            number_matched: number;
                            occupations: {
                                /** Format: uuid */
                                facility_id: string;
                                name_zh: string;
                                name_en: string | null;
                                town_code: string;
                                town_name_zh: string;
                                town_name_en: string | null;
                                /** Format: uuid */
                                id: string;
                                component_id: string | null;
                                /** Format: date */
                                from_on: string;
                                /**
                                 * Format: date
                                 * @description The last day
                                 */
                                until_on: string;
                                why: string;
                                substitute: string;
                                occupied_by: string;
                                restored_on: string | null;
                                /**
                                 * @description `overdue`: its last day has passed and nobody recorded that all is as before
                                 * @enum {string}
                                 */
                                state: "running" | "overdue" | "restored";
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/bulk-edits/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an edit of many facilities would do
         * @description Writes nothing. At most 10,000 facilities, chosen by id or by the conditions of the list.
         */
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
                        /** @description These facilities; either this or `filter` */
                        ids?: string[];
                        /** @description All that the list shows under these conditions */
                        filter?: {
                            kind?: ("venue" | "road" | "toilet" | "service")[];
                            category?: string[];
                            /** @description Statistics codes of towns */
                            town?: string[];
                            /** @description Absent: all but closed */
                            lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed")[];
                            verdict?: ("compliant" | "non_compliant" | "incomplete" | "unaudited")[];
                            /** @description Words that must all occur in name, code or address */
                            q?: string;
                        };
                        set?: {
                            /** @enum {string} */
                            category?: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            department_code?: string | null;
                            builder?: string | null;
                            owner?: string | null;
                            manager?: string | null;
                            maintainer?: string | null;
                            phone?: string | null;
                            opening_hours?: string | null;
                            source?: string | null;
                            source_licence?: string | null;
                        };
                        /** @description Added or replaced; null removes */
                        tags?: {
                            [key: string]: string | null;
                        };
                        lifecycle?: {
                            /** @enum {string} */
                            state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                            since: string | null;
                            reason?: string | null;
                        };
                        /** @description The town that a facility lies in becomes its declared town, where boundaries say one and its village is in it */
                        town_by_place?: boolean;
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
                            /** @description Facilities chosen */
                            matched: number;
                            /** @description Of those, facilities that become different */
                            changed: number;
                            /** @description How many change in each field */
                            fields: {
                                [key: string]: number;
                            };
                            /** @description The first by name */
                            sample: {
                                /** Format: uuid */
                                id: string;
                                name_zh: string;
                                name_en: string | null;
                                before: {
                                    [key: string]: unknown;
                                };
                                after: {
                                    [key: string]: unknown;
                                };
                            }[];
                            /** @description Send it with the edit */
                            version: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit many facilities at once
         * @description In one transaction, if nothing chosen has changed since the preview whose `version` is sent; else `bulk_edit_stale`.
         */
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
                        /** @description These facilities; either this or `filter` */
                        ids?: string[];
                        /** @description All that the list shows under these conditions */
                        filter?: {
                            kind?: ("venue" | "road" | "toilet" | "service")[];
                            category?: string[];
                            /** @description Statistics codes of towns */
                            town?: string[];
                            /** @description Absent: all but closed */
                            lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed")[];
                            verdict?: ("compliant" | "non_compliant" | "incomplete" | "unaudited")[];
                            /** @description Words that must all occur in name, code or address */
                            q?: string;
                        };
                        set?: {
                            /** @enum {string} */
                            category?: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                            department_code?: string | null;
                            builder?: string | null;
                            owner?: string | null;
                            manager?: string | null;
                            maintainer?: string | null;
                            phone?: string | null;
                            opening_hours?: string | null;
                            source?: string | null;
                            source_licence?: string | null;
                        };
                        /** @description Added or replaced; null removes */
                        tags?: {
                            [key: string]: string | null;
                        };
                        lifecycle?: {
                            /** @enum {string} */
                            state: "planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed";
                            since: string | null;
                            reason?: string | null;
                        };
                        /** @description The town that a facility lies in becomes its declared town, where boundaries say one and its village is in it */
                        town_by_place?: boolean;
                        /** @description Of the preview: nothing may have changed since */
                        version: string;
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
                            changed: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs that may be one facility
         * @description Walks through the register, some records a request, so that it answers soon whatever its size: a page may be empty while `next` is not null. Likely from a score of 0.6; pairs that a person called two facilities are left out.
         */
        get: {
            parameters: {
                query?: {
                    kind?: "venue" | "road" | "toilet" | "service";
                    town?: string;
                    /** @description `next` of the page before */
                    after?: string;
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
                            pairs: {
                                left: {
                                    /** Format: uuid */
                                    id: string;
                                    code: string | null;
                                    /** @enum {string} */
                                    kind: "venue" | "road" | "toilet" | "service";
                                    category: string;
                                    name_zh: string;
                                    name_en: string | null;
                                    town_code: string;
                                    town_name_zh: string;
                                    town_name_en: string | null;
                                    address: string | null;
                                    level: string | null;
                                    opening_hours: string | null;
                                    phone: string | null;
                                    builder: string | null;
                                    owner: string | null;
                                    manager: string | null;
                                    maintainer: string | null;
                                    department_code: string | null;
                                    department_name_zh: string | null;
                                    department_name_en: string | null;
                                    lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                                    lifecycle_since: string | null;
                                    verified_on: string | null;
                                    source: string | null;
                                    same_as: string[];
                                    lon: number | null;
                                    lat: number | null;
                                    /** @description How many parts are on record */
                                    components: number;
                                    revision: number;
                                };
                                right: {
                                    /** Format: uuid */
                                    id: string;
                                    code: string | null;
                                    /** @enum {string} */
                                    kind: "venue" | "road" | "toilet" | "service";
                                    category: string;
                                    name_zh: string;
                                    name_en: string | null;
                                    town_code: string;
                                    town_name_zh: string;
                                    town_name_en: string | null;
                                    address: string | null;
                                    level: string | null;
                                    opening_hours: string | null;
                                    phone: string | null;
                                    builder: string | null;
                                    owner: string | null;
                                    manager: string | null;
                                    maintainer: string | null;
                                    department_code: string | null;
                                    department_name_zh: string | null;
                                    department_name_en: string | null;
                                    lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                                    lifecycle_since: string | null;
                                    verified_on: string | null;
                                    source: string | null;
                                    same_as: string[];
                                    lon: number | null;
                                    lat: number | null;
                                    /** @description How many parts are on record */
                                    components: number;
                                    revision: number;
                                };
                                /** @description 0 two facilities … 1 one record twice */
                                score: number;
                                distance_m: number | null;
                                reasons: {
                                    /** @enum {string} */
                                    code: "same_record_elsewhere" | "name_same" | "name_contained" | "name_sounds_same" | "name_alike" | "name_initials" | "name_says_little" | "number_differs" | "side_differs" | "place_same" | "place_near" | "place_far" | "place_shifted" | "place_unknown" | "code_root" | "codes_differ" | "phone_same" | "address_same" | "category_differs";
                                    /** @description In the reader’s language */
                                    text: string;
                                }[];
                            }[];
                            /** @description Records looked at for this page, at most */
                            compared: number;
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/duplicates/likely": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a facility that is being written may be already
         * @description `id` leaves the record itself out.
         */
        get: {
            parameters: {
                query: {
                    kind: "venue" | "road" | "toilet" | "service";
                    category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                    name_zh: string;
                    town?: string;
                    address?: string;
                    lon?: number;
                    lat?: number;
                    code?: string;
                    phone?: string;
                    id?: string;
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
                            /** @description Likeliest first */
                            duplicates: {
                                facility: {
                                    /** Format: uuid */
                                    id: string;
                                    code: string | null;
                                    /** @enum {string} */
                                    kind: "venue" | "road" | "toilet" | "service";
                                    category: string;
                                    name_zh: string;
                                    name_en: string | null;
                                    town_code: string;
                                    town_name_zh: string;
                                    town_name_en: string | null;
                                    address: string | null;
                                    level: string | null;
                                    opening_hours: string | null;
                                    phone: string | null;
                                    builder: string | null;
                                    owner: string | null;
                                    manager: string | null;
                                    maintainer: string | null;
                                    department_code: string | null;
                                    department_name_zh: string | null;
                                    department_name_en: string | null;
                                    lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                                    lifecycle_since: string | null;
                                    verified_on: string | null;
                                    source: string | null;
                                    same_as: string[];
                                    lon: number | null;
                                    lat: number | null;
                                    /** @description How many parts are on record */
                                    components: number;
                                    revision: number;
                                };
                                /** @description 0 two facilities … 1 one record twice */
                                score: number;
                                distance_m: number | null;
                                reasons: {
                                    /** @enum {string} */
                                    code: "same_record_elsewhere" | "name_same" | "name_contained" | "name_sounds_same" | "name_alike" | "name_initials" | "name_says_little" | "number_differs" | "side_differs" | "place_same" | "place_near" | "place_far" | "place_shifted" | "place_unknown" | "code_root" | "codes_differ" | "phone_same" | "address_same" | "category_differs";
                                    /** @description In the reader’s language */
                                    text: string;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be the same facility as this one */
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
                            /** @description Likeliest first */
                            duplicates: {
                                facility: {
                                    /** Format: uuid */
                                    id: string;
                                    code: string | null;
                                    /** @enum {string} */
                                    kind: "venue" | "road" | "toilet" | "service";
                                    category: string;
                                    name_zh: string;
                                    name_en: string | null;
                                    town_code: string;
                                    town_name_zh: string;
                                    town_name_en: string | null;
                                    address: string | null;
                                    level: string | null;
                                    opening_hours: string | null;
                                    phone: string | null;
                                    builder: string | null;
                                    owner: string | null;
                                    manager: string | null;
                                    maintainer: string | null;
                                    department_code: string | null;
                                    department_name_zh: string | null;
                                    department_name_en: string | null;
                                    lifecycle: ("planned" | "under_construction" | "accepted" | "operating" | "suspended" | "closed") | null;
                                    lifecycle_since: string | null;
                                    verified_on: string | null;
                                    source: string | null;
                                    same_as: string[];
                                    lon: number | null;
                                    lat: number | null;
                                    /** @description How many parts are on record */
                                    components: number;
                                    revision: number;
                                };
                                /** @description 0 two facilities … 1 one record twice */
                                score: number;
                                distance_m: number | null;
                                reasons: {
                                    /** @enum {string} */
                                    code: "same_record_elsewhere" | "name_same" | "name_contained" | "name_sounds_same" | "name_alike" | "name_initials" | "name_says_little" | "number_differs" | "side_differs" | "place_same" | "place_near" | "place_far" | "place_shifted" | "place_unknown" | "code_root" | "codes_differ" | "phone_same" | "address_same" | "category_differs";
                                    /** @description In the reader’s language */
                                    text: string;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/distinct-from/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that two records are two facilities */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    other: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Remembered */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Take that back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    other: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Remembered */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that this facility stands for
         * @description Newest first; each can be taken back with `unmerge`.
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
                            merges: {
                                /** Format: uuid */
                                merged_id: string;
                                name_zh: string;
                                name_en: string | null;
                                code: string | null;
                                actor: string;
                                /** Format: date-time */
                                merged_at: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a record into another of the same facility
         * @description Its components with their facts, its visits and its links go over; it stays as a redirect: asked for by id it answers 308. Refused as `facility_merged_already` when either is merged.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the record that is merged */
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
                        /**
                         * Format: uuid
                         * @description The record that stays
                         */
                        into: string;
                        /** @description Its `revision` as the choice was made */
                        into_revision: number;
                        /** @description Whose value stays; a field that is not named goes by the rule: what one alone knows, else the record seen the later, else changed the later */
                        choices?: {
                            /** @enum {string} */
                            code?: "survivor" | "merged";
                            /** @enum {string} */
                            name_zh?: "survivor" | "merged";
                            /** @enum {string} */
                            name_en?: "survivor" | "merged";
                            /** @enum {string} */
                            category?: "survivor" | "merged";
                            /** @enum {string} */
                            town?: "survivor" | "merged";
                            /** @enum {string} */
                            address?: "survivor" | "merged";
                            /** @enum {string} */
                            geometry?: "survivor" | "merged";
                            /** @enum {string} */
                            level?: "survivor" | "merged";
                            /** @enum {string} */
                            opening_hours?: "survivor" | "merged";
                            /** @enum {string} */
                            phone?: "survivor" | "merged";
                            /** @enum {string} */
                            builder?: "survivor" | "merged";
                            /** @enum {string} */
                            owner?: "survivor" | "merged";
                            /** @enum {string} */
                            manager?: "survivor" | "merged";
                            /** @enum {string} */
                            maintainer?: "survivor" | "merged";
                            /** @enum {string} */
                            department_code?: "survivor" | "merged";
                            /** @enum {string} */
                            source?: "survivor" | "merged";
                            /** @enum {string} */
                            lifecycle?: "survivor" | "merged";
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a merge back
         * @description Both records become what they were; what was recorded since and does not touch the merge stays with the one that stood for both. Refused as `merge_built_on`, whose `fields` name the later changes that do.
         */
        post: {
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/road-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines of the roads in a box
         * @description To snap to their ends and vertices while drawing.
         */
        get: {
            parameters: {
                query: {
                    /** @description west,south,east,north */
                    bbox: string;
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
                            /** @description Nearest to the middle of the box first */
                            roads: {
                                /** Format: uuid */
                                id: string;
                                name_zh: string;
                                name_en: string | null;
                                revision: number;
                                /** @description GeoJSON geometry in WGS 84, longitude first, two numbers a position */
                                geometry: {
                                    /** @enum {string} */
                                    type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
                                    coordinates: unknown[];
                                };
                            }[];
                            /** @description False: there are more in the box */
                            is_complete: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Divide a road in two
         * @description The first part keeps the id, code, verdict and records elsewhere. The second is a new facility with the same town, address, people, tags, states and visits, linked by `split_from`. Both have the road’s names unless they are given others. Components go with the part they lie nearest to; those without a place stay with the first.
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
                        /** @description Longitude and latitude (WGS 84), at most 10 m off the line: it is cut at its nearest point */
                        at?: [
                            number,
                            number
                        ];
                        /** @description Of the length from the start */
                        fraction?: number;
                        /** @description Names of the first part; it keeps those of the road that are not sent */
                        first?: {
                            name_zh?: string;
                            name_en?: string | null;
                        };
                        /** @description Names of the second part; it keeps those of the road that are not sent */
                        second?: {
                            name_zh?: string;
                            name_en?: string | null;
                        };
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
                            first: {
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
                                usable_today: {
                                    usable: boolean;
                                    reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    /**
                                     * Format: date-time
                                     * @description From then on nobody knows
                                     */
                                    expires_at: string;
                                    note: string | null;
                                    observed_by: string | null;
                                } | null;
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
                                split_from: string | null;
                                /** @description Second parts that this road was divided into */
                                split_into: string[];
                                /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                        property: string;
                                        name_zh: string;
                                        name_en: string;
                                        /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                        unit: string;
                                        /** @enum {string} */
                                        grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                        /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                        contradicting: {
                                            /** Format: uuid */
                                            id: string;
                                            /** @enum {string} */
                                            state: "value" | "absent" | "unknown";
                                            /** @description Number in the unit, boolean, or a word of the property’s list */
                                            value: unknown;
                                            /** @enum {string} */
                                            operator: "=" | "<=" | ">=" | "~";
                                            raw: string | null;
                                            /** Format: date-time */
                                            observed_at: string;
                                            observed_by: string | null;
                                            source: string | null;
                                            note: string | null;
                                        }[];
                                    }[];
                                }[];
                                /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            };
                            second: {
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
                                usable_today: {
                                    usable: boolean;
                                    reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    /**
                                     * Format: date-time
                                     * @description From then on nobody knows
                                     */
                                    expires_at: string;
                                    note: string | null;
                                    observed_by: string | null;
                                } | null;
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
                                split_from: string | null;
                                /** @description Second parts that this road was divided into */
                                split_into: string[];
                                /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                        property: string;
                                        name_zh: string;
                                        name_en: string;
                                        /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                        unit: string;
                                        /** @enum {string} */
                                        grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                        /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                        contradicting: {
                                            /** Format: uuid */
                                            id: string;
                                            /** @enum {string} */
                                            state: "value" | "absent" | "unknown";
                                            /** @description Number in the unit, boolean, or a word of the property’s list */
                                            value: unknown;
                                            /** @enum {string} */
                                            operator: "=" | "<=" | ">=" | "~";
                                            raw: string | null;
                                            /** Format: date-time */
                                            observed_at: string;
                                            observed_by: string | null;
                                            source: string | null;
                                            note: string | null;
                                        }[];
                                    }[];
                                }[];
                                /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                                facts: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
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
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join two roads that share an end
         * @description The other becomes a redirect to this one, which `unmerge` of it takes back; its components and records elsewhere come over, its states and visits stay with it. This one keeps its direction and the other is turned round where needed. What its components say of the direction along it (`uphill`) is turned round too; slopes are 1:n, without a sign. Refused as `join_states_differ` when the two differ in category or state, or are closed.
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
                        /**
                         * Format: uuid
                         * @description A road that has an end within 1 m of an end of this one
                         */
                        with: string;
                        /** @description Its version, where the join is to be refused after a change of it */
                        with_revision?: number;
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
                            usable_today: {
                                usable: boolean;
                                reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                /** Format: date-time */
                                observed_at: string;
                                /**
                                 * Format: date-time
                                 * @description From then on nobody knows
                                 */
                                expires_at: string;
                                note: string | null;
                                observed_by: string | null;
                            } | null;
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
                            split_from: string | null;
                            /** @description Second parts that this road was divided into */
                            split_into: string[];
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
                                    /** Format: date-time */
                                    observed_at: string;
                                    observed_by: string | null;
                                    source: string | null;
                                    note: string | null;
                                    property: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                    unit: string;
                                    /** @enum {string} */
                                    grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                    /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                    contradicting: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "value" | "absent" | "unknown";
                                        /** @description Number in the unit, boolean, or a word of the property’s list */
                                        value: unknown;
                                        /** @enum {string} */
                                        operator: "=" | "<=" | ">=" | "~";
                                        raw: string | null;
                                        /** Format: date-time */
                                        observed_at: string;
                                        observed_by: string | null;
                                        source: string | null;
                                        note: string | null;
                                    }[];
                                }[];
                            }[];
                            /** @description Of the facility as a whole, such as its storeys: the one that counts of each property */
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                /** @description Number in the unit, boolean, or a word of the property’s list */
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                raw: string | null;
                                /** Format: date-time */
                                observed_at: string;
                                observed_by: string | null;
                                source: string | null;
                                note: string | null;
                                property: string;
                                name_zh: string;
                                name_en: string;
                                /** @description mm, m2, N, s, count, 1:n, bool or enum */
                                unit: string;
                                /** @enum {string} */
                                grade: "measured" | "seen" | "owner_declared" | "reported" | "imported";
                                /** @description What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known */
                                contradicting: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    state: "value" | "absent" | "unknown";
                                    /** @description Number in the unit, boolean, or a word of the property’s list */
                                    value: unknown;
                                    /** @enum {string} */
                                    operator: "=" | "<=" | ">=" | "~";
                                    raw: string | null;
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is to visit what, and by when
         * @description By due day. Of other people’s, those within the reader’s towns and departments.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `me`, or the id of an account */
                    inspector?: string;
                    state?: ("open" | "done" | "cancelled")[];
                    /** @description Statistics codes of towns */
                    town?: string[];
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
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                address: string | null;
                                /** @enum {string} */
                                kind: "venue" | "road" | "toilet" | "service";
                                category: string;
                                town_code: string;
                                town_name_zh: string;
                                town_name_en: string | null;
                                lon: number | null;
                                lat: number | null;
                                /** @enum {string} */
                                verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                verdict_on: string | null;
                                /** Format: uuid */
                                inspector_id: string;
                                /** @description Login name */
                                inspector: string;
                                inspector_name: string;
                                /** Format: date */
                                due_on: string;
                                /** @description Open, and its day has passed */
                                is_overdue: boolean;
                                note: string | null;
                                /** @enum {string} */
                                state: "open" | "done" | "cancelled";
                                order_id: string | null;
                                /** Format: date-time */
                                created_at: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Assign inspections
         * @description Those that can be are assigned; each other one is named with the reason why not.
         */
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
                        facility_ids: string[];
                        /** Format: uuid */
                        inspector_id: string;
                        /**
                         * Format: date
                         * @description Today or later
                         */
                        due_on: string;
                        note?: string | null;
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
                            assigned: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                facility_id: string;
                            }[];
                            skipped: {
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string | null;
                                facility_name_en: string | null;
                                /** @enum {string} */
                                reason: "unknown" | "merged" | "closed" | "outside_your_scope" | "outside_inspectors_scope" | "assigned";
                                inspector_name: string | null;
                                due_on: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel an assignment
         * @description It is kept, as cancelled.
         */
        delete: {
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
                /** @description Cancelled */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        /** Give an assignment to another inspector, another day or note */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        inspector_id?: string;
                        /**
                         * Format: date
                         * @description Today or later
                         */
                        due_on?: string;
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
                            /** Format: uuid */
                            facility_id: string;
                            facility_name_zh: string;
                            facility_name_en: string | null;
                            address: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            category: string;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            lon: number | null;
                            lat: number | null;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            verdict_on: string | null;
                            /** Format: uuid */
                            inspector_id: string;
                            /** @description Login name */
                            inspector: string;
                            inspector_name: string;
                            /** Format: date */
                            due_on: string;
                            /** @description Open, and its day has passed */
                            is_overdue: boolean;
                            note: string | null;
                            /** @enum {string} */
                            state: "open" | "done" | "cancelled";
                            order_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/assignments/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel many assignments
         * @description Those of them that are open; they are kept, as cancelled.
         */
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
                        assignment_ids: string[];
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
                            /** @description Those of them that were open */
                            cancelled: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Facilities that may be assigned
         * @description Conditions are joined by and, repeated ones by or. Within the caller’s towns and departments; closed ones are left out.
         */
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
                        /** @description GeoJSON, one ring, as it is drawn by hand: it may cross itself */
                        polygon?: {
                            /** @enum {string} */
                            type: "Polygon";
                            coordinates: [
                                number,
                                number
                            ][][];
                        };
                        kind?: ("venue" | "road" | "toilet" | "service")[];
                        category?: string[];
                        /** @description Statistics codes of towns */
                        town?: string[];
                        verdict?: ("compliant" | "non_compliant" | "incomplete" | "unaudited")[];
                        /**
                         * Format: date
                         * @description The last audit is older, or there is none
                         */
                        audited_before?: string;
                        /** @default false */
                        unassigned_only?: boolean;
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
                            /** @description The longest without an audit first */
                            facilities: {
                                /** Format: uuid */
                                id: string;
                                /** @description Feature id in vector tiles */
                                number: number;
                                name_zh: string;
                                name_en: string | null;
                                /** @enum {string} */
                                kind: "venue" | "road" | "toilet" | "service";
                                category: string;
                                town_code: string;
                                town_name_zh: string;
                                town_name_en: string | null;
                                lon: number | null;
                                lat: number | null;
                                /** @enum {string} */
                                verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                verdict_on: string | null;
                                assignment: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    inspector_id: string;
                                    /** @description Login name */
                                    inspector: string;
                                    inspector_name: string;
                                    /** Format: date */
                                    due_on: string;
                                    /** @description Open, and its day has passed */
                                    is_overdue: boolean;
                                } | null;
                                /** @description An audit of it waits for review */
                                audit_waiting: boolean;
                            }[];
                            /** @description Facilities that match; 10001 means more than 10,000 */
                            total: number;
                            /** @description More than 2000 match: not all are listed */
                            is_cut: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be assigned, and what waits for them */
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
                            /** @description By name */
                            inspectors: {
                                /** Format: uuid */
                                id: string;
                                login_name: string;
                                display_name: string;
                                scopes: {
                                    town_codes: string[] | null;
                                    department_codes: string[] | null;
                                }[] | null;
                                /** @description Assignments that wait for them */
                                open: number;
                                /** @description Those of them whose day has passed */
                                overdue: number;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/audits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One audit, judged
         * @description What was found, what each item says of it under the version of the checklist that the audit was made with, and the approved audit before it.
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
                            /** Format: uuid */
                            facility_id: string;
                            facility_name_zh: string;
                            facility_name_en: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            category: string;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            assignment_id: string | null;
                            revises: string | null;
                            revised_by: string | null;
                            criteria_version: number;
                            /** @description Login name */
                            inspector: string;
                            inspector_name: string;
                            /**
                             * Format: date-time
                             * @description Of the visit, as the device says
                             */
                            finished_at: string;
                            /**
                             * Format: date-time
                             * @description When it reached the server
                             */
                            submitted_at: string;
                            /** @enum {string} */
                            status: "submitted" | "returned" | "revised" | "approved";
                            reviewed_at: string | null;
                            reviewed_by: string | null;
                            remarks: {
                                component_id: string | null;
                                property: string | null;
                                text: string;
                            }[];
                            photos_waived: string | null;
                            /** @description Photos that it names */
                            photos_named: number;
                            /** @description Those of them that have arrived */
                            photos_received: number;
                            document: {
                                /** Format: uuid */
                                facility_id: string;
                                assignment_id: string | null;
                                revises: string | null;
                                criteria_version: number;
                                stage: ("new" | "existing") | null;
                                /** Format: date-time */
                                started_at: string;
                                /** Format: date-time */
                                finished_at: string;
                                position: {
                                    lon: number;
                                    lat: number;
                                    accuracy_m: number;
                                } | null;
                                usable_today: {
                                    usable: boolean;
                                    reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                    note: string | null;
                                } | null;
                                notes: string | null;
                                answers: {
                                    [key: string]: {
                                        /** @enum {string} */
                                        state: "value" | "absent" | "could_not_measure";
                                        value?: number | boolean | string | {
                                            rise_mm: number;
                                            run_mm: number;
                                        };
                                        /** @enum {string} */
                                        operator?: "=" | "<=" | ">=" | "~";
                                        reason?: string;
                                        /**
                                         * Format: date-time
                                         * @description Of a carried answer: when it was observed first
                                         */
                                        observed_at: string;
                                        /** @description The answer of last time, looked at again, still holds */
                                        carried?: boolean;
                                        note?: string;
                                    };
                                };
                                /** @description Items that the inspector says do not apply */
                                not_applicable: string[];
                                components: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    type: "route" | "wheelchair_ramp" | "entrance" | "door" | "lift_platform" | "stairs_steps" | "handrail" | "toilet" | "bath_changing" | "guest_room_dwelling" | "wheelchair_seat" | "low_level_service" | "curb_ramp" | "tactile_paving" | "accessible_parking" | "footbridge_underpass" | "bus_stop" | "crossing" | "sign" | "information" | "venue_provision" | "management";
                                    part: string | null;
                                    name: string | null;
                                    level: string | null;
                                    /** @enum {string} */
                                    presence: "present" | "absent";
                                    answers: {
                                        [key: string]: {
                                            /** @enum {string} */
                                            state: "value" | "absent" | "could_not_measure";
                                            value?: number | boolean | string | {
                                                rise_mm: number;
                                                run_mm: number;
                                            };
                                            /** @enum {string} */
                                            operator?: "=" | "<=" | ">=" | "~";
                                            reason?: string;
                                            /**
                                             * Format: date-time
                                             * @description Of a carried answer: when it was observed first
                                             */
                                            observed_at: string;
                                            /** @description The answer of last time, looked at again, still holds */
                                            carried?: boolean;
                                            note?: string;
                                        };
                                    };
                                    /** @description Items that the inspector says do not apply */
                                    not_applicable: string[];
                                }[];
                                photos: {
                                    sha256: string;
                                    bytes: number;
                                    /** Format: date-time */
                                    taken_at: string;
                                    position: {
                                        lon: number;
                                        lat: number;
                                        accuracy_m: number;
                                        /**
                                         * Format: date-time
                                         * @description When the device found it
                                         */
                                        at?: string;
                                    } | null;
                                    component_id: string | null;
                                    property: string | null;
                                    caption: string | null;
                                }[];
                            };
                            /**
                             * @description What approving it would say or said; unaudited does not occur
                             * @enum {string}
                             */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            judgements: {
                                criterion: string;
                                component_id: string | null;
                                /** @enum {string} */
                                verdict: "pass" | "fail" | "not_applicable" | "not_measured";
                                /** @description Whether it enters the verdict on the facility */
                                condemns: boolean;
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                            }[];
                            photos_missing: string[];
                            previous: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                finished_at: string;
                                criteria_version: number;
                                document: {
                                    /** Format: uuid */
                                    facility_id: string;
                                    assignment_id: string | null;
                                    revises: string | null;
                                    criteria_version: number;
                                    stage: ("new" | "existing") | null;
                                    /** Format: date-time */
                                    started_at: string;
                                    /** Format: date-time */
                                    finished_at: string;
                                    position: {
                                        lon: number;
                                        lat: number;
                                        accuracy_m: number;
                                    } | null;
                                    usable_today: {
                                        usable: boolean;
                                        reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                        note: string | null;
                                    } | null;
                                    notes: string | null;
                                    answers: {
                                        [key: string]: {
                                            /** @enum {string} */
                                            state: "value" | "absent" | "could_not_measure";
                                            value?: number | boolean | string | {
                                                rise_mm: number;
                                                run_mm: number;
                                            };
                                            /** @enum {string} */
                                            operator?: "=" | "<=" | ">=" | "~";
                                            reason?: string;
                                            /**
                                             * Format: date-time
                                             * @description Of a carried answer: when it was observed first
                                             */
                                            observed_at: string;
                                            /** @description The answer of last time, looked at again, still holds */
                                            carried?: boolean;
                                            note?: string;
                                        };
                                    };
                                    /** @description Items that the inspector says do not apply */
                                    not_applicable: string[];
                                    components: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        type: "route" | "wheelchair_ramp" | "entrance" | "door" | "lift_platform" | "stairs_steps" | "handrail" | "toilet" | "bath_changing" | "guest_room_dwelling" | "wheelchair_seat" | "low_level_service" | "curb_ramp" | "tactile_paving" | "accessible_parking" | "footbridge_underpass" | "bus_stop" | "crossing" | "sign" | "information" | "venue_provision" | "management";
                                        part: string | null;
                                        name: string | null;
                                        level: string | null;
                                        /** @enum {string} */
                                        presence: "present" | "absent";
                                        answers: {
                                            [key: string]: {
                                                /** @enum {string} */
                                                state: "value" | "absent" | "could_not_measure";
                                                value?: number | boolean | string | {
                                                    rise_mm: number;
                                                    run_mm: number;
                                                };
                                                /** @enum {string} */
                                                operator?: "=" | "<=" | ">=" | "~";
                                                reason?: string;
                                                /**
                                                 * Format: date-time
                                                 * @description Of a carried answer: when it was observed first
                                                 */
                                                observed_at: string;
                                                /** @description The answer of last time, looked at again, still holds */
                                                carried?: boolean;
                                                note?: string;
                                            };
                                        };
                                        /** @description Items that the inspector says do not apply */
                                        not_applicable: string[];
                                    }[];
                                    photos: {
                                        sha256: string;
                                        bytes: number;
                                        /** Format: date-time */
                                        taken_at: string;
                                        position: {
                                            lon: number;
                                            lat: number;
                                            accuracy_m: number;
                                            /**
                                             * Format: date-time
                                             * @description When the device found it
                                             */
                                            at?: string;
                                        } | null;
                                        component_id: string | null;
                                        property: string | null;
                                        caption: string | null;
                                    }[];
                                };
                            } | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        /**
         * Send an audit
         * @description The whole of a visit, under an id that the device made. Sending the same again is answered as the first time with 200; another document under the id is refused. A returned audit is corrected by a new one that `revises` it. What is seen of whether the facility can be used holds at once; everything else waits for the review.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        facility_id: string;
                        assignment_id: string | null;
                        revises: string | null;
                        criteria_version: number;
                        stage: ("new" | "existing") | null;
                        /** Format: date-time */
                        started_at: string;
                        /** Format: date-time */
                        finished_at: string;
                        position: {
                            lon: number;
                            lat: number;
                            accuracy_m: number;
                        } | null;
                        usable_today: {
                            usable: boolean;
                            reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                            note: string | null;
                        } | null;
                        notes: string | null;
                        answers: {
                            [key: string]: {
                                /** @enum {string} */
                                state: "value" | "absent" | "could_not_measure";
                                value?: number | boolean | string | {
                                    rise_mm: number;
                                    run_mm: number;
                                };
                                /** @enum {string} */
                                operator?: "=" | "<=" | ">=" | "~";
                                reason?: string;
                                /**
                                 * Format: date-time
                                 * @description Of a carried answer: when it was observed first
                                 */
                                observed_at: string;
                                /** @description The answer of last time, looked at again, still holds */
                                carried?: boolean;
                                note?: string;
                            };
                        };
                        /** @description Items that the inspector says do not apply */
                        not_applicable: string[];
                        components: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            type: "route" | "wheelchair_ramp" | "entrance" | "door" | "lift_platform" | "stairs_steps" | "handrail" | "toilet" | "bath_changing" | "guest_room_dwelling" | "wheelchair_seat" | "low_level_service" | "curb_ramp" | "tactile_paving" | "accessible_parking" | "footbridge_underpass" | "bus_stop" | "crossing" | "sign" | "information" | "venue_provision" | "management";
                            part: string | null;
                            name: string | null;
                            level: string | null;
                            /** @enum {string} */
                            presence: "present" | "absent";
                            answers: {
                                [key: string]: {
                                    /** @enum {string} */
                                    state: "value" | "absent" | "could_not_measure";
                                    value?: number | boolean | string | {
                                        rise_mm: number;
                                        run_mm: number;
                                    };
                                    /** @enum {string} */
                                    operator?: "=" | "<=" | ">=" | "~";
                                    reason?: string;
                                    /**
                                     * Format: date-time
                                     * @description Of a carried answer: when it was observed first
                                     */
                                    observed_at: string;
                                    /** @description The answer of last time, looked at again, still holds */
                                    carried?: boolean;
                                    note?: string;
                                };
                            };
                            /** @description Items that the inspector says do not apply */
                            not_applicable: string[];
                        }[];
                        photos: {
                            sha256: string;
                            bytes: number;
                            /** Format: date-time */
                            taken_at: string;
                            position: {
                                lon: number;
                                lat: number;
                                accuracy_m: number;
                                /**
                                 * Format: date-time
                                 * @description When the device found it
                                 */
                                at?: string;
                            } | null;
                            component_id: string | null;
                            property: string | null;
                            caption: string | null;
                        }[];
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
                            /** Format: uuid */
                            facility_id: string;
                            facility_name_zh: string;
                            facility_name_en: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            category: string;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            assignment_id: string | null;
                            revises: string | null;
                            revised_by: string | null;
                            criteria_version: number;
                            /** @description Login name */
                            inspector: string;
                            inspector_name: string;
                            /**
                             * Format: date-time
                             * @description Of the visit, as the device says
                             */
                            finished_at: string;
                            /**
                             * Format: date-time
                             * @description When it reached the server
                             */
                            submitted_at: string;
                            /** @enum {string} */
                            status: "submitted" | "returned" | "revised" | "approved";
                            reviewed_at: string | null;
                            reviewed_by: string | null;
                            remarks: {
                                component_id: string | null;
                                property: string | null;
                                text: string;
                            }[];
                            photos_waived: string | null;
                            /** @description Photos that it names */
                            photos_named: number;
                            /** @description Those of them that have arrived */
                            photos_received: number;
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            facility_id: string;
                            facility_name_zh: string;
                            facility_name_en: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            category: string;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            assignment_id: string | null;
                            revises: string | null;
                            revised_by: string | null;
                            criteria_version: number;
                            /** @description Login name */
                            inspector: string;
                            inspector_name: string;
                            /**
                             * Format: date-time
                             * @description Of the visit, as the device says
                             */
                            finished_at: string;
                            /**
                             * Format: date-time
                             * @description When it reached the server
                             */
                            submitted_at: string;
                            /** @enum {string} */
                            status: "submitted" | "returned" | "revised" | "approved";
                            reviewed_at: string | null;
                            reviewed_by: string | null;
                            remarks: {
                                component_id: string | null;
                                property: string | null;
                                text: string;
                            }[];
                            photos_waived: string | null;
                            /** @description Photos that it names */
                            photos_named: number;
                            /** @description Those of them that have arrived */
                            photos_received: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an audit
         * @description Its parts and facts come into the inventory, the facility gets its verdict, and each failed item becomes a finding. It waits for all its photos, or for a word on why they will not come.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            /** @description `waive_photos`: why it is approved although photos have not arrived */
            requestBody: {
                content: {
                    "application/json": {
                        waive_photos?: string;
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
                            /** Format: uuid */
                            facility_id: string;
                            facility_name_zh: string;
                            facility_name_en: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            category: string;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            assignment_id: string | null;
                            revises: string | null;
                            revised_by: string | null;
                            criteria_version: number;
                            /** @description Login name */
                            inspector: string;
                            inspector_name: string;
                            /**
                             * Format: date-time
                             * @description Of the visit, as the device says
                             */
                            finished_at: string;
                            /**
                             * Format: date-time
                             * @description When it reached the server
                             */
                            submitted_at: string;
                            /** @enum {string} */
                            status: "submitted" | "returned" | "revised" | "approved";
                            reviewed_at: string | null;
                            reviewed_by: string | null;
                            remarks: {
                                component_id: string | null;
                                property: string | null;
                                text: string;
                            }[];
                            photos_waived: string | null;
                            /** @description Photos that it names */
                            photos_named: number;
                            /** @description Those of them that have arrived */
                            photos_received: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return an audit with remarks
         * @description The inspector corrects it by a new one.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        remarks: {
                            component_id: string | null;
                            property: string | null;
                            text: string;
                        }[];
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
                            /** Format: uuid */
                            facility_id: string;
                            facility_name_zh: string;
                            facility_name_en: string | null;
                            /** @enum {string} */
                            kind: "venue" | "road" | "toilet" | "service";
                            category: string;
                            town_code: string;
                            town_name_zh: string;
                            town_name_en: string | null;
                            assignment_id: string | null;
                            revises: string | null;
                            revised_by: string | null;
                            criteria_version: number;
                            /** @description Login name */
                            inspector: string;
                            inspector_name: string;
                            /**
                             * Format: date-time
                             * @description Of the visit, as the device says
                             */
                            finished_at: string;
                            /**
                             * Format: date-time
                             * @description When it reached the server
                             */
                            submitted_at: string;
                            /** @enum {string} */
                            status: "submitted" | "returned" | "revised" | "approved";
                            reviewed_at: string | null;
                            reviewed_by: string | null;
                            remarks: {
                                component_id: string | null;
                                property: string | null;
                                text: string;
                            }[];
                            photos_waived: string | null;
                            /** @description Photos that it names */
                            photos_named: number;
                            /** @description Those of them that have arrived */
                            photos_received: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audits
         * @description By when they reached the server, the newest first unless `sort` says otherwise; of facilities where the reader’s role holds.
         */
        get: {
            parameters: {
                query?: {
                    sort?: "newest" | "oldest";
                    status?: "submitted" | "returned" | "revised" | "approved";
                    facility_id?: string;
                    /** @description Login name */
                    inspector?: string;
                    town_code?: string;
                    limit?: number;
                    /** @description `next` of the page before */
                    cursor?: string;
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
                            audits: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** @enum {string} */
                                kind: "venue" | "road" | "toilet" | "service";
                                category: string;
                                town_code: string;
                                town_name_zh: string;
                                town_name_en: string | null;
                                assignment_id: string | null;
                                revises: string | null;
                                revised_by: string | null;
                                criteria_version: number;
                                /** @description Login name */
                                inspector: string;
                                inspector_name: string;
                                /**
                                 * Format: date-time
                                 * @description Of the visit, as the device says
                                 */
                                finished_at: string;
                                /**
                                 * Format: date-time
                                 * @description When it reached the server
                                 */
                                submitted_at: string;
                                /** @enum {string} */
                                status: "submitted" | "returned" | "revised" | "approved";
                                reviewed_at: string | null;
                                reviewed_by: string | null;
                                remarks: {
                                    component_id: string | null;
                                    property: string | null;
                                    text: string;
                                }[];
                                photos_waived: string | null;
                                /** @description Photos that it names */
                                photos_named: number;
                                /** @description Those of them that have arrived */
                                photos_received: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/audit-basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known before a visit
         * @description The version of the checklist in force, the last approved audit, what was returned to the reader, and facts of the facility as a whole.
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
                            facility_id: string;
                            /** @description In force: a new audit is judged by it */
                            criteria_version: number;
                            last_audit: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                finished_at: string;
                                criteria_version: number;
                                document: {
                                    /** Format: uuid */
                                    facility_id: string;
                                    assignment_id: string | null;
                                    revises: string | null;
                                    criteria_version: number;
                                    stage: ("new" | "existing") | null;
                                    /** Format: date-time */
                                    started_at: string;
                                    /** Format: date-time */
                                    finished_at: string;
                                    position: {
                                        lon: number;
                                        lat: number;
                                        accuracy_m: number;
                                    } | null;
                                    usable_today: {
                                        usable: boolean;
                                        reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                        note: string | null;
                                    } | null;
                                    notes: string | null;
                                    answers: {
                                        [key: string]: {
                                            /** @enum {string} */
                                            state: "value" | "absent" | "could_not_measure";
                                            value?: number | boolean | string | {
                                                rise_mm: number;
                                                run_mm: number;
                                            };
                                            /** @enum {string} */
                                            operator?: "=" | "<=" | ">=" | "~";
                                            reason?: string;
                                            /**
                                             * Format: date-time
                                             * @description Of a carried answer: when it was observed first
                                             */
                                            observed_at: string;
                                            /** @description The answer of last time, looked at again, still holds */
                                            carried?: boolean;
                                            note?: string;
                                        };
                                    };
                                    /** @description Items that the inspector says do not apply */
                                    not_applicable: string[];
                                    components: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        type: "route" | "wheelchair_ramp" | "entrance" | "door" | "lift_platform" | "stairs_steps" | "handrail" | "toilet" | "bath_changing" | "guest_room_dwelling" | "wheelchair_seat" | "low_level_service" | "curb_ramp" | "tactile_paving" | "accessible_parking" | "footbridge_underpass" | "bus_stop" | "crossing" | "sign" | "information" | "venue_provision" | "management";
                                        part: string | null;
                                        name: string | null;
                                        level: string | null;
                                        /** @enum {string} */
                                        presence: "present" | "absent";
                                        answers: {
                                            [key: string]: {
                                                /** @enum {string} */
                                                state: "value" | "absent" | "could_not_measure";
                                                value?: number | boolean | string | {
                                                    rise_mm: number;
                                                    run_mm: number;
                                                };
                                                /** @enum {string} */
                                                operator?: "=" | "<=" | ">=" | "~";
                                                reason?: string;
                                                /**
                                                 * Format: date-time
                                                 * @description Of a carried answer: when it was observed first
                                                 */
                                                observed_at: string;
                                                /** @description The answer of last time, looked at again, still holds */
                                                carried?: boolean;
                                                note?: string;
                                            };
                                        };
                                        /** @description Items that the inspector says do not apply */
                                        not_applicable: string[];
                                    }[];
                                    photos: {
                                        sha256: string;
                                        bytes: number;
                                        /** Format: date-time */
                                        taken_at: string;
                                        position: {
                                            lon: number;
                                            lat: number;
                                            accuracy_m: number;
                                            /**
                                             * Format: date-time
                                             * @description When the device found it
                                             */
                                            at?: string;
                                        } | null;
                                        component_id: string | null;
                                        property: string | null;
                                        caption: string | null;
                                    }[];
                                };
                            } | null;
                            returned: {
                                /** Format: uuid */
                                id: string;
                                remarks: {
                                    component_id: string | null;
                                    property: string | null;
                                    text: string;
                                }[];
                                document: {
                                    /** Format: uuid */
                                    facility_id: string;
                                    assignment_id: string | null;
                                    revises: string | null;
                                    criteria_version: number;
                                    stage: ("new" | "existing") | null;
                                    /** Format: date-time */
                                    started_at: string;
                                    /** Format: date-time */
                                    finished_at: string;
                                    position: {
                                        lon: number;
                                        lat: number;
                                        accuracy_m: number;
                                    } | null;
                                    usable_today: {
                                        usable: boolean;
                                        reason: ("locked" | "used_as_storage" | "blocked" | "broken" | "no_water" | "no_power" | "works_under_way" | "other") | null;
                                        note: string | null;
                                    } | null;
                                    notes: string | null;
                                    answers: {
                                        [key: string]: {
                                            /** @enum {string} */
                                            state: "value" | "absent" | "could_not_measure";
                                            value?: number | boolean | string | {
                                                rise_mm: number;
                                                run_mm: number;
                                            };
                                            /** @enum {string} */
                                            operator?: "=" | "<=" | ">=" | "~";
                                            reason?: string;
                                            /**
                                             * Format: date-time
                                             * @description Of a carried answer: when it was observed first
                                             */
                                            observed_at: string;
                                            /** @description The answer of last time, looked at again, still holds */
                                            carried?: boolean;
                                            note?: string;
                                        };
                                    };
                                    /** @description Items that the inspector says do not apply */
                                    not_applicable: string[];
                                    components: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        type: "route" | "wheelchair_ramp" | "entrance" | "door" | "lift_platform" | "stairs_steps" | "handrail" | "toilet" | "bath_changing" | "guest_room_dwelling" | "wheelchair_seat" | "low_level_service" | "curb_ramp" | "tactile_paving" | "accessible_parking" | "footbridge_underpass" | "bus_stop" | "crossing" | "sign" | "information" | "venue_provision" | "management";
                                        part: string | null;
                                        name: string | null;
                                        level: string | null;
                                        /** @enum {string} */
                                        presence: "present" | "absent";
                                        answers: {
                                            [key: string]: {
                                                /** @enum {string} */
                                                state: "value" | "absent" | "could_not_measure";
                                                value?: number | boolean | string | {
                                                    rise_mm: number;
                                                    run_mm: number;
                                                };
                                                /** @enum {string} */
                                                operator?: "=" | "<=" | ">=" | "~";
                                                reason?: string;
                                                /**
                                                 * Format: date-time
                                                 * @description Of a carried answer: when it was observed first
                                                 */
                                                observed_at: string;
                                                /** @description The answer of last time, looked at again, still holds */
                                                carried?: boolean;
                                                note?: string;
                                            };
                                        };
                                        /** @description Items that the inspector says do not apply */
                                        not_applicable: string[];
                                    }[];
                                    photos: {
                                        sha256: string;
                                        bytes: number;
                                        /** Format: date-time */
                                        taken_at: string;
                                        position: {
                                            lon: number;
                                            lat: number;
                                            accuracy_m: number;
                                            /**
                                             * Format: date-time
                                             * @description When the device found it
                                             */
                                            at?: string;
                                        } | null;
                                        component_id: string | null;
                                        property: string | null;
                                        caption: string | null;
                                    }[];
                                };
                            } | null;
                            reinspection: {
                                /** Format: uuid */
                                assignment_id: string;
                                /** Format: uuid */
                                order_id: string;
                                year: number | null;
                                number: number | null;
                                items: {
                                    criterion: string;
                                    component_id: string | null;
                                    remedy: string | null;
                                }[];
                            } | null;
                            /** @description Of the facility as a whole, the one that counts of each property */
                            facts: {
                                property: string;
                                /** @enum {string} */
                                state: "value" | "absent" | "unknown";
                                value: unknown;
                                /** @enum {string} */
                                operator: "=" | "<=" | ">=" | "~";
                                grade: string;
                                /** Format: date-time */
                                observed_at: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Failed items
         * @description The newest first; of facilities where the reader’s role holds. `open=true`: those that the last verdict still finds.
         */
        get: {
            parameters: {
                query?: {
                    facility_id?: string;
                    open?: boolean;
                    limit?: number;
                    /** @description `next` of the page before */
                    cursor?: string;
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
                            findings: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                town_code: string;
                                /**
                                 * Format: uuid
                                 * @description That found it last
                                 */
                                audit_id: string;
                                criterion: string;
                                component_id: string | null;
                                /** @description Whether it enters the verdict on the facility */
                                condemns: boolean;
                                /** @enum {string} */
                                severity: "critical" | "major" | "minor";
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                                remedy: string | null;
                                cost_estimate_cny: number | null;
                                /** Format: date */
                                found_on: string;
                                ended_on: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/facilities/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The verdict on a facility and how it came about
         * @description What each item says of it by the last approved audit, with what was found and what is required, and every verdict before. A merged record answers 308 with the address of the one that stands for it.
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
                            facility_id: string;
                            /** @enum {string} */
                            verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                            /** @description The audit is older than its validity: its verdict stands, marked */
                            is_stale: boolean;
                            current: {
                                /** Format: uuid */
                                audit_id: string;
                                /** Format: date */
                                visited_on: string;
                                criteria_version: number;
                                /** Format: date-time */
                                judged_at: string;
                                stage: ("new" | "existing") | null;
                                judgements: {
                                    criterion: string;
                                    component_id: string | null;
                                    /** @enum {string} */
                                    verdict: "pass" | "fail" | "not_applicable" | "not_measured";
                                    /** @description Whether it enters the verdict on the facility */
                                    condemns: boolean;
                                    reason: {
                                        code: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                }[];
                                components: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string;
                                    part: string | null;
                                    name: string | null;
                                }[];
                                /** @description Those that have a copy without metadata */
                                photos: {
                                    sha256: string;
                                    /** Format: date-time */
                                    taken_at: string;
                                    component_id: string | null;
                                    property: string | null;
                                    caption: string | null;
                                }[];
                            } | null;
                            /** @description The newest first */
                            history: {
                                /** Format: uuid */
                                audit_id: string;
                                /** Format: date */
                                visited_on: string;
                                criteria_version: number;
                                /** @enum {string} */
                                verdict: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                /** @enum {string} */
                                cause: "approval" | "new_criteria" | "edit";
                                /** Format: date-time */
                                judged_at: string;
                            }[];
                        };
                    };
                };
                /** @description What the reader has is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Merged into another, which `location` names */
                308: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of the checklist
         * @description Those that are published, the newest first: it is in force.
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
                            versions: {
                                number: number;
                                name_zh: string;
                                name_en: string;
                                /** Format: date-time */
                                published_at: string;
                                published_by: string | null;
                                /** @description New audits are judged by it */
                                in_force: boolean;
                                /** @description Items */
                                count: number;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Begin a new version of the checklist
         * @description A draft: a copy of the version in force, which is edited item by item and then published. Refused as `criteria_draft_open` while there is one.
         */
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
                        name_zh: string;
                        name_en: string;
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
                            number: number;
                            name_zh: string;
                            name_en: string;
                            /** @description The version of which it is an edited copy */
                            based_on: number;
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            changed_at: string;
                            changed_by: string | null;
                            /** @description Items */
                            count: number;
                            about: {
                                compiled: string;
                                caution: {
                                    zh: string;
                                    en: string;
                                };
                                hierarchy: string;
                                conventions: {
                                    [key: string]: string;
                                };
                                contested: {
                                    [key: string]: {
                                        topic_zh: string;
                                        topic_en: string;
                                        note_zh: string;
                                        note_en: string;
                                    };
                                };
                            };
                            criteria: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version of the checklist with its items
         * @description What each clause asks: component, property, limit, the condition under which it applies, standard and clause, and how sure it is that the text is the standard’s. `in_force`: the version that is in force. A published version never changes.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: "in_force" | string;
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
                            number: number;
                            name_zh: string;
                            name_en: string;
                            /** Format: date-time */
                            published_at: string;
                            published_by: string | null;
                            /** @description New audits are judged by it */
                            in_force: boolean;
                            /** @description Items */
                            count: number;
                            about: {
                                compiled: string;
                                caution: {
                                    zh: string;
                                    en: string;
                                };
                                hierarchy: string;
                                conventions: {
                                    [key: string]: string;
                                };
                                contested: {
                                    [key: string]: {
                                        topic_zh: string;
                                        topic_en: string;
                                        note_zh: string;
                                        note_en: string;
                                    };
                                };
                            };
                            criteria: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Discard a draft */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        /** Name a draft anew */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name_zh?: string;
                        name_en?: string;
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
                            number: number;
                            name_zh: string;
                            name_en: string;
                            /** @description The version of which it is an edited copy */
                            based_on: number;
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            changed_at: string;
                            changed_by: string | null;
                            /** @description Items */
                            count: number;
                            about: {
                                compiled: string;
                                caution: {
                                    zh: string;
                                    en: string;
                                };
                                hierarchy: string;
                                conventions: {
                                    [key: string]: string;
                                };
                                contested: {
                                    [key: string]: {
                                        topic_zh: string;
                                        topic_en: string;
                                        note_zh: string;
                                        note_en: string;
                                    };
                                };
                            };
                            criteria: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/criteria/{number}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What differs between two versions of the checklist
         * @description Items added, removed and changed since another version, field by field. Absent `since`: the one before. Of a draft it is told to whoever may publish it.
         */
        get: {
            parameters: {
                query?: {
                    since?: number;
                };
                header?: never;
                path: {
                    number: string;
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
                            number: number;
                            since: number;
                            added: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                            removed: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                            changed: {
                                before: {
                                    id: string;
                                    /** @description Type of the component that is looked at */
                                    component: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @enum {string} */
                                    kind: "dimension" | "presence" | "condition" | "count" | "document";
                                    /**
                                     * @description Asked of each component of the type, or once of the facility
                                     * @enum {string}
                                     */
                                    per: "component" | "facility";
                                    property: string;
                                    /** @enum {string} */
                                    unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                    /** @enum {string} */
                                    op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                    /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                    threshold: number | boolean | (number | string)[] | {
                                        /** @description The property that holds the total */
                                        of: string;
                                        rows: {
                                            when?: {
                                                property: string;
                                                /** @enum {string} */
                                                op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                                value: (number | boolean | string) | (number | string)[];
                                            }[];
                                            base?: number;
                                            one_per?: number;
                                            beyond?: number;
                                            minimum?: number;
                                        }[];
                                    };
                                    /** @description How far a measurement may be off, in the unit */
                                    tolerance?: number;
                                    /** @description All must hold, or the item does not apply */
                                    when: {
                                        property: string;
                                        /** @enum {string} */
                                        op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                        value: (number | boolean | string) | (number | string)[];
                                    }[];
                                    /** @description If all hold, another item takes its place */
                                    unless?: {
                                        property: string;
                                        /** @enum {string} */
                                        op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                        value: (number | boolean | string) | (number | string)[];
                                    }[];
                                    when_zh?: string;
                                    when_en?: string;
                                    facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                    categories: string[] | null;
                                    /** @enum {string} */
                                    stage: "any" | "new" | "existing";
                                    standard: string;
                                    clause: string;
                                    /**
                                     * @description 应 or 宜: what is only recommended never condemns
                                     * @enum {string}
                                     */
                                    strength: "shall" | "should";
                                    /**
                                     * @description A suggestion; no standard ranks its clauses
                                     * @enum {string}
                                     */
                                    severity: "critical" | "major" | "minor";
                                    /** @description Whom a failure bars: a suggestion */
                                    barrier_for: string[];
                                    /**
                                     * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                     * @enum {string}
                                     */
                                    confidence: "verified_copy" | "partial" | "unverified";
                                    source_note: string | null;
                                    contested: string | null;
                                    note: string | null;
                                    signed_off: {
                                        by: string | null;
                                        on: string;
                                        edition: string;
                                    } | null;
                                };
                                after: {
                                    id: string;
                                    /** @description Type of the component that is looked at */
                                    component: string;
                                    name_zh: string;
                                    name_en: string;
                                    /** @enum {string} */
                                    kind: "dimension" | "presence" | "condition" | "count" | "document";
                                    /**
                                     * @description Asked of each component of the type, or once of the facility
                                     * @enum {string}
                                     */
                                    per: "component" | "facility";
                                    property: string;
                                    /** @enum {string} */
                                    unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                    /** @enum {string} */
                                    op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                    /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                    threshold: number | boolean | (number | string)[] | {
                                        /** @description The property that holds the total */
                                        of: string;
                                        rows: {
                                            when?: {
                                                property: string;
                                                /** @enum {string} */
                                                op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                                value: (number | boolean | string) | (number | string)[];
                                            }[];
                                            base?: number;
                                            one_per?: number;
                                            beyond?: number;
                                            minimum?: number;
                                        }[];
                                    };
                                    /** @description How far a measurement may be off, in the unit */
                                    tolerance?: number;
                                    /** @description All must hold, or the item does not apply */
                                    when: {
                                        property: string;
                                        /** @enum {string} */
                                        op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                        value: (number | boolean | string) | (number | string)[];
                                    }[];
                                    /** @description If all hold, another item takes its place */
                                    unless?: {
                                        property: string;
                                        /** @enum {string} */
                                        op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                        value: (number | boolean | string) | (number | string)[];
                                    }[];
                                    when_zh?: string;
                                    when_en?: string;
                                    facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                    categories: string[] | null;
                                    /** @enum {string} */
                                    stage: "any" | "new" | "existing";
                                    standard: string;
                                    clause: string;
                                    /**
                                     * @description 应 or 宜: what is only recommended never condemns
                                     * @enum {string}
                                     */
                                    strength: "shall" | "should";
                                    /**
                                     * @description A suggestion; no standard ranks its clauses
                                     * @enum {string}
                                     */
                                    severity: "critical" | "major" | "minor";
                                    /** @description Whom a failure bars: a suggestion */
                                    barrier_for: string[];
                                    /**
                                     * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                     * @enum {string}
                                     */
                                    confidence: "verified_copy" | "partial" | "unverified";
                                    source_note: string | null;
                                    contested: string | null;
                                    note: string | null;
                                    signed_off: {
                                        by: string | null;
                                        on: string;
                                        edition: string;
                                    } | null;
                                };
                                fields: {
                                    field: string;
                                    before: unknown;
                                    after: unknown;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/criteria/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of the checklist that are drafts
         * @description There is one at most.
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
                            drafts: {
                                number: number;
                                name_zh: string;
                                name_en: string;
                                /** @description The version of which it is an edited copy */
                                based_on: number;
                                /** @description The ETag begins with this number; If-Match takes it in quotes */
                                revision: number;
                                /** Format: date-time */
                                created_at: string;
                                created_by: string;
                                /** Format: date-time */
                                changed_at: string;
                                changed_by: string | null;
                                /** @description Items */
                                count: number;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/criteria/drafts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft with its items */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: string;
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
                            number: number;
                            name_zh: string;
                            name_en: string;
                            /** @description The version of which it is an edited copy */
                            based_on: number;
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            changed_at: string;
                            changed_by: string | null;
                            /** @description Items */
                            count: number;
                            about: {
                                compiled: string;
                                caution: {
                                    zh: string;
                                    en: string;
                                };
                                hierarchy: string;
                                conventions: {
                                    [key: string]: string;
                                };
                                contested: {
                                    [key: string]: {
                                        topic_zh: string;
                                        topic_en: string;
                                        note_zh: string;
                                        note_en: string;
                                    };
                                };
                            };
                            criteria: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/criteria/{number}/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Edit an item of a draft, or add one
         * @description The whole item as it is to be. An item that is not in the draft is put back as the version has it on which the draft is based, or else is an office’s own, numbered LOCAL-…; what it looks at must be a property of the component. Where an edit changes what is asked, a sign-off no longer holds.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    number: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        component: "route" | "wheelchair_ramp" | "entrance" | "door" | "lift_platform" | "stairs_steps" | "handrail" | "toilet" | "bath_changing" | "guest_room_dwelling" | "wheelchair_seat" | "low_level_service" | "curb_ramp" | "tactile_paving" | "accessible_parking" | "footbridge_underpass" | "bus_stop" | "crossing" | "sign" | "information" | "venue_provision" | "management";
                        name_zh: string;
                        name_en: string;
                        /** @enum {string} */
                        kind: "dimension" | "presence" | "condition" | "count" | "document";
                        /** @enum {string} */
                        per: "component" | "facility";
                        property: string;
                        /** @enum {string} */
                        unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                        /** @enum {string} */
                        op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                        threshold: number | boolean | (number | string)[] | {
                            of: string;
                            rows: {
                                when?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                base?: number;
                                one_per?: number;
                                beyond?: number;
                                minimum?: number;
                            }[];
                        };
                        tolerance?: number;
                        when: {
                            property: string;
                            /** @enum {string} */
                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                            value: (number | boolean | string) | (number | string)[];
                        }[];
                        unless?: {
                            property: string;
                            /** @enum {string} */
                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                            value: (number | boolean | string) | (number | string)[];
                        }[];
                        when_zh?: string;
                        when_en?: string;
                        facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                        categories: ("bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other")[] | null;
                        /** @enum {string} */
                        stage: "any" | "new" | "existing";
                        standard: string;
                        clause: string;
                        /** @enum {string} */
                        strength: "shall" | "should";
                        /** @enum {string} */
                        severity: "critical" | "major" | "minor";
                        barrier_for: ("wheelchair" | "walking_aid" | "elderly" | "carer" | "low_vision" | "blind" | "deaf" | "intellectual")[];
                        note: string | null;
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
                            number: number;
                            name_zh: string;
                            name_en: string;
                            /** @description The version of which it is an edited copy */
                            based_on: number;
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            changed_at: string;
                            changed_by: string | null;
                            /** @description Items */
                            count: number;
                            about: {
                                compiled: string;
                                caution: {
                                    zh: string;
                                    en: string;
                                };
                                hierarchy: string;
                                conventions: {
                                    [key: string]: string;
                                };
                                contested: {
                                    [key: string]: {
                                        topic_zh: string;
                                        topic_en: string;
                                        note_zh: string;
                                        note_en: string;
                                    };
                                };
                            };
                            criteria: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Take an item out of a draft */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    number: string;
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
                            number: number;
                            name_zh: string;
                            name_en: string;
                            /** @description The version of which it is an edited copy */
                            based_on: number;
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            changed_at: string;
                            changed_by: string | null;
                            /** @description Items */
                            count: number;
                            about: {
                                compiled: string;
                                caution: {
                                    zh: string;
                                    en: string;
                                };
                                hierarchy: string;
                                conventions: {
                                    [key: string]: string;
                                };
                                contested: {
                                    [key: string]: {
                                        topic_zh: string;
                                        topic_en: string;
                                        note_zh: string;
                                        note_en: string;
                                    };
                                };
                            };
                            criteria: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria/{number}/items/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sign off an item of a draft
         * @description Somebody compared it with the published standard: from this version on it enters verdicts.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    number: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        edition: string;
                        /**
                         * Format: date
                         * @description Day of the comparison with the published standard
                         */
                        on: string;
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
                            number: number;
                            name_zh: string;
                            name_en: string;
                            /** @description The version of which it is an edited copy */
                            based_on: number;
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            changed_at: string;
                            changed_by: string | null;
                            /** @description Items */
                            count: number;
                            about: {
                                compiled: string;
                                caution: {
                                    zh: string;
                                    en: string;
                                };
                                hierarchy: string;
                                conventions: {
                                    [key: string]: string;
                                };
                                contested: {
                                    [key: string]: {
                                        topic_zh: string;
                                        topic_en: string;
                                        note_zh: string;
                                        note_en: string;
                                    };
                                };
                            };
                            criteria: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Withdraw the sign-off of an item of a draft */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    number: string;
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
                            number: number;
                            name_zh: string;
                            name_en: string;
                            /** @description The version of which it is an edited copy */
                            based_on: number;
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
                            revision: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            changed_at: string;
                            changed_by: string | null;
                            /** @description Items */
                            count: number;
                            about: {
                                compiled: string;
                                caution: {
                                    zh: string;
                                    en: string;
                                };
                                hierarchy: string;
                                conventions: {
                                    [key: string]: string;
                                };
                                contested: {
                                    [key: string]: {
                                        topic_zh: string;
                                        topic_en: string;
                                        note_zh: string;
                                        note_en: string;
                                    };
                                };
                            };
                            criteria: {
                                id: string;
                                /** @description Type of the component that is looked at */
                                component: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                kind: "dimension" | "presence" | "condition" | "count" | "document";
                                /**
                                 * @description Asked of each component of the type, or once of the facility
                                 * @enum {string}
                                 */
                                per: "component" | "facility";
                                property: string;
                                /** @enum {string} */
                                unit: "mm" | "m2" | "N" | "s" | "count" | "1:n" | "bool" | "enum";
                                /** @enum {string} */
                                op: ">=" | "<=" | "==" | "between" | "is_true" | "is_false" | "one_of";
                                /** @description In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count */
                                threshold: number | boolean | (number | string)[] | {
                                    /** @description The property that holds the total */
                                    of: string;
                                    rows: {
                                        when?: {
                                            property: string;
                                            /** @enum {string} */
                                            op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                            value: (number | boolean | string) | (number | string)[];
                                        }[];
                                        base?: number;
                                        one_per?: number;
                                        beyond?: number;
                                        minimum?: number;
                                    }[];
                                };
                                /** @description How far a measurement may be off, in the unit */
                                tolerance?: number;
                                /** @description All must hold, or the item does not apply */
                                when: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                /** @description If all hold, another item takes its place */
                                unless?: {
                                    property: string;
                                    /** @enum {string} */
                                    op: "<" | "<=" | "==" | ">=" | ">" | "in" | "is_true" | "is_false";
                                    value: (number | boolean | string) | (number | string)[];
                                }[];
                                when_zh?: string;
                                when_en?: string;
                                facility_kinds: ("venue" | "road" | "toilet" | "service")[];
                                categories: string[] | null;
                                /** @enum {string} */
                                stage: "any" | "new" | "existing";
                                standard: string;
                                clause: string;
                                /**
                                 * @description 应 or 宜: what is only recommended never condemns
                                 * @enum {string}
                                 */
                                strength: "shall" | "should";
                                /**
                                 * @description A suggestion; no standard ranks its clauses
                                 * @enum {string}
                                 */
                                severity: "critical" | "major" | "minor";
                                /** @description Whom a failure bars: a suggestion */
                                barrier_for: string[];
                                /**
                                 * @description How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict
                                 * @enum {string}
                                 */
                                confidence: "verified_copy" | "partial" | "unverified";
                                source_note: string | null;
                                contested: string | null;
                                note: string | null;
                                signed_off: {
                                    by: string | null;
                                    on: string;
                                    edition: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria/{number}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a draft would change
         * @description Judges the audit that counts of every audited facility under the draft, in the background; no verdict is changed. Another trial that is under way ends; editing the draft ends it too.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            criteria_version: number;
                            /**
                             * @description trial: only what would change; apply: the version is published and the verdicts are stored
                             * @enum {string}
                             */
                            mode: "trial" | "apply";
                            /** @enum {string} */
                            state: "running" | "done" | "cancelled" | "failed";
                            /** @description The version is still as it was when this began */
                            is_current: boolean;
                            /** @description Facilities with an approved audit that are judged */
                            total: number;
                            done: number;
                            /** @description Those that get another verdict */
                            changed: number;
                            /** Format: date-time */
                            started_at: string;
                            started_by: string;
                            ended_at: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria/{number}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft
         * @description It is in force at once, new audits are judged by it, and it never changes again. Every audited facility is then judged anew under it in the background, from the audit that counts; facts stay what they are. Refused as `criteria_unchanged` where it is the same as the version in force.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version that the edit is based on */
                    "if-match"?: string;
                };
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: {
                                number: number;
                                name_zh: string;
                                name_en: string;
                                /** Format: date-time */
                                published_at: string;
                                published_by: string | null;
                                /** @description New audits are judged by it */
                                in_force: boolean;
                                /** @description Items */
                                count: number;
                            };
                            rejudging: {
                                /** Format: uuid */
                                id: string;
                                criteria_version: number;
                                /**
                                 * @description trial: only what would change; apply: the version is published and the verdicts are stored
                                 * @enum {string}
                                 */
                                mode: "trial" | "apply";
                                /** @enum {string} */
                                state: "running" | "done" | "cancelled" | "failed";
                                /** @description The version is still as it was when this began */
                                is_current: boolean;
                                /** @description Facilities with an approved audit that are judged */
                                total: number;
                                done: number;
                                /** @description Those that get another verdict */
                                changed: number;
                                /** Format: date-time */
                                started_at: string;
                                started_by: string;
                                ended_at: string | null;
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejudgings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trials and judgings under new versions
         * @description The newest first.
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
                            rejudgings: {
                                /** Format: uuid */
                                id: string;
                                criteria_version: number;
                                /**
                                 * @description trial: only what would change; apply: the version is published and the verdicts are stored
                                 * @enum {string}
                                 */
                                mode: "trial" | "apply";
                                /** @enum {string} */
                                state: "running" | "done" | "cancelled" | "failed";
                                /** @description The version is still as it was when this began */
                                is_current: boolean;
                                /** @description Facilities with an approved audit that are judged */
                                total: number;
                                done: number;
                                /** @description Those that get another verdict */
                                changed: number;
                                /** Format: date-time */
                                started_at: string;
                                started_by: string;
                                ended_at: string | null;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/rejudgings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a judging has come, and what it changes */
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
                            criteria_version: number;
                            /**
                             * @description trial: only what would change; apply: the version is published and the verdicts are stored
                             * @enum {string}
                             */
                            mode: "trial" | "apply";
                            /** @enum {string} */
                            state: "running" | "done" | "cancelled" | "failed";
                            /** @description The version is still as it was when this began */
                            is_current: boolean;
                            /** @description Facilities with an approved audit that are judged */
                            total: number;
                            done: number;
                            /** @description Those that get another verdict */
                            changed: number;
                            /** Format: date-time */
                            started_at: string;
                            started_by: string;
                            ended_at: string | null;
                            /** @description Before and after alike: the verdict stays, and an item fails that did not, or the other way round */
                            transitions: {
                                /** @enum {string} */
                                before: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                /** @enum {string} */
                                after: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                count: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Cancel a trial */
        delete: {
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
                            criteria_version: number;
                            /**
                             * @description trial: only what would change; apply: the version is published and the verdicts are stored
                             * @enum {string}
                             */
                            mode: "trial" | "apply";
                            /** @enum {string} */
                            state: "running" | "done" | "cancelled" | "failed";
                            /** @description The version is still as it was when this began */
                            is_current: boolean;
                            /** @description Facilities with an approved audit that are judged */
                            total: number;
                            done: number;
                            /** @description Those that get another verdict */
                            changed: number;
                            /** Format: date-time */
                            started_at: string;
                            started_by: string;
                            ended_at: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejudgings/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facilities that a judging changes
         * @description With the items that make the difference.
         */
        get: {
            parameters: {
                query?: {
                    before?: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                    after?: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                    /** @description `next` of the page before */
                    from?: string;
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
                                /** Format: uuid */
                                facility_id: string;
                                name_zh: string;
                                name_en: string | null;
                                /** @enum {string} */
                                before: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                /** @enum {string} */
                                after: "compliant" | "non_compliant" | "incomplete" | "unaudited";
                                /** @description What makes the difference */
                                items: {
                                    criterion: string;
                                    component_id: string | null;
                                    before: ("pass" | "fail" | "not_applicable" | "not_measured") | null;
                                    after: ("pass" | "fail" | "not_applicable" | "not_measured") | null;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/sync/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What devices handed over and somebody has to look at
         * @description The oldest first; of facilities where the reader’s role holds.
         */
        get: {
            parameters: {
                query: {
                    status: "needs_review" | "conflict" | "held" | "invalid";
                    limit?: number;
                    /** @description `next` of the page before */
                    cursor?: string;
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
                            operations: {
                                /** Format: uuid */
                                operation_id: string;
                                kind: string;
                                facility_id: string | null;
                                facility_name_zh: string | null;
                                facility_name_en: string | null;
                                /** @description Who handed it over */
                                actor: string;
                                imported_by: string | null;
                                /** Format: uuid */
                                device_id: string;
                                device_seq: number;
                                /** Format: date-time */
                                received_at: string;
                                /** @enum {string} */
                                status: "received" | "applied" | "conflict" | "held" | "needs_review" | "invalid" | "dismissed";
                                code: string | null;
                                title: string | null;
                                remedy: string | null;
                                conflicts: {
                                    field: string;
                                    yours: unknown;
                                    theirs: unknown;
                                    theirs_by: string | null;
                                    /** Format: date-time */
                                    theirs_at: string;
                                }[];
                                waits_for: string | null;
                                /** @description As it came */
                                payload: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Hand over what was done without network
         * @description Each operation is stored as it came before it is judged, and judging never takes it away. What is refused is kept for a reviewer. Handing one over again changes nothing and is answered by what became of it. A receipt with the same hash is the only proof that the server has it. Where many come at once some are held as `operation_in_line`: stored, and judged soon; `ask_again_s` says when to ask for their receipts.
         */
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
                        /** Format: uuid */
                        batch_id: string;
                        /** Format: uuid */
                        device_id: string;
                        /** Format: date-time */
                        client_now: string;
                        app_version?: string;
                        /** @description `server_mark` of the reply before: shows whether the server has lost what it had then */
                        server_mark?: string;
                        queue?: {
                            records: number;
                            photos: number;
                            oldest: string | null;
                            /** @description Records that its inspector has to do something about */
                            to_answer?: number;
                            reason?: string | null;
                        };
                        operations: {
                            payload: string;
                            content_hash: string;
                        }[];
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
                            /** @enum {string} */
                            kind: "sync_receipts";
                            /** Format: uuid */
                            batch_id: string;
                            /** Format: date-time */
                            server_time: string;
                            /** @description Another than before: a backup was restored, and what the device still holds is to be offered again */
                            server_epoch: string;
                            /** @description So long a device keeps what it delivered, and then asks once more before it lets go */
                            kept_days: number;
                            server_mark: string | null;
                            ask_again_s: number | null;
                            /** @description One for each operation, in order */
                            receipts: {
                                operation_id: string | null;
                                /** @description Of what came */
                                content_hash: string;
                                /**
                                 * @description `duplicate`: known before, `receipt` says what became of it. `unknown`: the server has nothing of that id
                                 * @enum {string}
                                 */
                                status: "applied" | "conflict" | "held" | "needs_review" | "invalid" | "dismissed" | "duplicate" | "unknown";
                                code: string | null;
                                title: string | null;
                                remedy: string | null;
                                target_version: number | null;
                                conflicts: {
                                    field: string;
                                    yours: unknown;
                                    theirs: unknown;
                                    theirs_by: string | null;
                                    /** Format: date-time */
                                    theirs_at: string;
                                }[];
                                waits_for: string | null;
                                evidence: {
                                    received: number;
                                    of: number;
                                    missing: string[];
                                } | null;
                                redirected_to: string | null;
                                received_at: string | null;
                                /** @description Of a duplicate: what became of it */
                                receipt?: {
                                    /** @enum {string} */
                                    status: "received" | "applied" | "conflict" | "held" | "needs_review" | "invalid" | "dismissed";
                                };
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/operations/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have it take effect all the same
         * @description In the name of whoever made it, where the one who decides may; what still stands against it is answered.
         */
        post: {
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
                            operation_id: string | null;
                            /** @description Of what came */
                            content_hash: string;
                            /**
                             * @description `duplicate`: known before, `receipt` says what became of it. `unknown`: the server has nothing of that id
                             * @enum {string}
                             */
                            status: "applied" | "conflict" | "held" | "needs_review" | "invalid" | "dismissed" | "duplicate" | "unknown";
                            code: string | null;
                            title: string | null;
                            remedy: string | null;
                            target_version: number | null;
                            conflicts: {
                                field: string;
                                yours: unknown;
                                theirs: unknown;
                                theirs_by: string | null;
                                /** Format: date-time */
                                theirs_at: string;
                            }[];
                            waits_for: string | null;
                            evidence: {
                                received: number;
                                of: number;
                                missing: string[];
                            } | null;
                            redirected_to: string | null;
                            received_at: string | null;
                            /** @description Of a duplicate: what became of it */
                            receipt?: {
                                /** @enum {string} */
                                status: "received" | "applied" | "conflict" | "held" | "needs_review" | "invalid" | "dismissed";
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/operations/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it take no effect, or note that a conflict is settled */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Decided */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What could not be read as a record
         * @description Kept as it came. Of no known facility, so for whoever may settle everywhere.
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
                            quarantined: {
                                id: number;
                                operation_id: string | null;
                                actor: string;
                                /** Format: uuid */
                                device_id: string;
                                /** Format: date-time */
                                received_at: string;
                                code: string | null;
                                title: string | null;
                                remedy: string | null;
                                /** @description As it came */
                                payload: string;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/sync/quarantine/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note what was decided of it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Decided */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When the database was restored from a backup
         * @description As devices showed, or as the operator said. Each device then offers again what it holds.
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
                            /** @description The last time first */
                            restorations: {
                                /** Format: date-time */
                                noticed_at: string;
                                noticed_by: string | null;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/sync/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devices, and what still waits on them */
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
                            devices: {
                                /** Format: uuid */
                                id: string;
                                login_name: string;
                                display_name: string;
                                /** Format: date-time */
                                last_seen_at: string;
                                /** @description How far its clock was behind the server’s */
                                offset_ms: number;
                                app_version: string | null;
                                queue: {
                                    records: number;
                                    photos: number;
                                    oldest: string | null;
                                    to_answer?: number;
                                    reason?: string | null;
                                } | null;
                                revoked_at: string | null;
                                revoked_by: string | null;
                                revoked_reason: string | null;
                                /** @description Records that never came though later ones did more than a day ago */
                                missing: number;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/sync/devices/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take nothing more from a device
         * @description For one that is lost; whoever is signed in on it may do nothing any more. What is on it stays there, and can be exported.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Decided */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sites to take along
         * @description What is assigned or was returned to the reader, each with its version; of what the device holds besides, why it is no longer among them. A site whose version the device has needs not be fetched again.
         */
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
                        /** @description Facilities that the device has */
                        holds: string[];
                        /** @description `server_mark` of the reply before: shows whether the server has lost what it had then */
                        server_mark?: string;
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
                            /** Format: date-time */
                            server_time: string;
                            server_epoch: string;
                            /** @description In force */
                            criteria_version: number;
                            sites: {
                                /** Format: uuid */
                                facility_id: string;
                                /** @description Of the facility: what a device has of this version is current */
                                version: number;
                                assignment_id: string | null;
                                due_on: string | null;
                                note: string | null;
                                returned_audit_id: string | null;
                            }[];
                            /** @description Of what the device holds: no longer to be visited by the reader */
                            gone: {
                                /** Format: uuid */
                                facility_id: string;
                                /** @enum {string} */
                                reason: "merged" | "closed" | "unknown" | "not_assigned";
                                redirected_to: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A site, whole
         * @description The facility as GET /facilities/{id} has it, what is known before a visit as its audit-basis has it, and the version that both are of. The hash is over the bytes of the text, so that a device keeps it only if all of it arrived.
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
                            facility_id: string;
                            version: number;
                            /** @description JSON: {version, facility, audit_basis} */
                            payload: string;
                            content_hash: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/sync/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask again what became of one’s own operations */
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
                        /** Format: uuid */
                        batch_id: string;
                        ids: string[];
                        /** @description `server_mark` of the reply before: shows whether the server has lost what it had then */
                        server_mark?: string;
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
                            /** @enum {string} */
                            kind: "sync_receipts";
                            /** Format: uuid */
                            batch_id: string;
                            /** Format: date-time */
                            server_time: string;
                            /** @description Another than before: a backup was restored, and what the device still holds is to be offered again */
                            server_epoch: string;
                            /** @description So long a device keeps what it delivered, and then asks once more before it lets go */
                            kept_days: number;
                            server_mark: string | null;
                            ask_again_s: number | null;
                            /** @description One for each operation, in order */
                            receipts: {
                                operation_id: string | null;
                                /** @description Of what came */
                                content_hash: string;
                                /**
                                 * @description `duplicate`: known before, `receipt` says what became of it. `unknown`: the server has nothing of that id
                                 * @enum {string}
                                 */
                                status: "applied" | "conflict" | "held" | "needs_review" | "invalid" | "dismissed" | "duplicate" | "unknown";
                                code: string | null;
                                title: string | null;
                                remedy: string | null;
                                target_version: number | null;
                                conflicts: {
                                    field: string;
                                    yours: unknown;
                                    theirs: unknown;
                                    theirs_by: string | null;
                                    /** Format: date-time */
                                    theirs_at: string;
                                }[];
                                waits_for: string | null;
                                evidence: {
                                    received: number;
                                    of: number;
                                    missing: string[];
                                } | null;
                                redirected_to: string | null;
                                received_at: string | null;
                                /** @description Of a duplicate: what became of it */
                                receipt?: {
                                    /** @enum {string} */
                                    status: "received" | "applied" | "conflict" | "held" | "needs_review" | "invalid" | "dismissed";
                                };
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rectification orders
         * @description Conditions are joined by and, repeated ones by or. With how many there are of each group, whatever group is shown, and this year’s on-time rate. A department’s officer sees the orders to that department; drafts are seen by those who may issue.
         */
        get: {
            parameters: {
                query?: {
                    group?: "open" | "overdue" | "due_soon" | "to_accept" | "to_reinspect" | "draft" | "closed";
                    state?: ("draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened")[];
                    kind?: ("order" | "suggestion" | "task")[];
                    /** @description The department that answers */
                    department?: string[];
                    /** @description The department that issued it */
                    issuing?: string[];
                    /** @description Of one of its facilities */
                    town?: string[];
                    facility?: string;
                    /** @description Open, and due by then or late */
                    due_within_days?: number;
                    /** @description By deadline (where none is named), or what happened last first */
                    sort?: "due" | "updated";
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
                            orders: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "order" | "suggestion" | "task";
                                year: number | null;
                                number: number | null;
                                /** @enum {string} */
                                state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                issuing_department_code: string;
                                issuing_department_name_zh: string;
                                issuing_department_name_en: string | null;
                                department_code: string;
                                department_name_zh: string;
                                department_name_en: string | null;
                                /** Format: date */
                                due_on: string;
                                /**
                                 * Format: date
                                 * @description Before any extension
                                 */
                                first_due_on: string;
                                extensions: number;
                                extension_asked_to: string | null;
                                issued_on: string | null;
                                served_on: string | null;
                                proof_on: string | null;
                                closed_on: string | null;
                                /** @description domain/rectification.ts: after its deadline, or when the proof that stands was handed in; 0: not late */
                                days_late: number;
                                facilities: {
                                    /** Format: uuid */
                                    id: string;
                                    name_zh: string;
                                    name_en: string | null;
                                    town_code: string;
                                }[];
                                /** @description Number of items */
                                items: number;
                                items_passed: number;
                                first_item: {
                                    criterion: string;
                                    criteria_version: number;
                                    reason: {
                                        code: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                } | null;
                                /** @description Its last proof was sent back, or an item failed again */
                                is_returned_proof: boolean;
                                reinspection_on: string | null;
                                /** @description Send as If-Match with a move */
                                revision: number;
                            }[];
                            next: string | null;
                            counts: {
                                open: number;
                                overdue: number;
                                /** @description Within seven days, and not waiting for others */
                                due_soon: number;
                                to_accept: number;
                                to_reinspect: number;
                                draft: number;
                                /** @description And withdrawn ones */
                                closed: number;
                            };
                            /** @description Of this year: closed_on_time / (closed + open_overdue) */
                            on_time: {
                                closed_on_time: number;
                                closed: number;
                                open_overdue: number;
                                rate: number | null;
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with its items and what happened to it */
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
                            /** @enum {string} */
                            kind: "order" | "suggestion" | "task";
                            year: number | null;
                            number: number | null;
                            /** @enum {string} */
                            state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                            issuing_department_code: string;
                            issuing_department_name_zh: string;
                            issuing_department_name_en: string | null;
                            department_code: string;
                            department_name_zh: string;
                            department_name_en: string | null;
                            /** Format: date */
                            due_on: string;
                            /**
                             * Format: date
                             * @description Before any extension
                             */
                            first_due_on: string;
                            extensions: number;
                            extension_asked_to: string | null;
                            issued_on: string | null;
                            served_on: string | null;
                            proof_on: string | null;
                            closed_on: string | null;
                            /** @description domain/rectification.ts: after its deadline, or when the proof that stands was handed in; 0: not late */
                            days_late: number;
                            facilities: {
                                /** Format: uuid */
                                id: string;
                                name_zh: string;
                                name_en: string | null;
                                town_code: string;
                            }[];
                            /** @description Number of items */
                            items: number;
                            items_passed: number;
                            first_item: {
                                criterion: string;
                                criteria_version: number;
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @description Its last proof was sent back, or an item failed again */
                            is_returned_proof: boolean;
                            reinspection_on: string | null;
                            /** @description Send as If-Match with a move */
                            revision: number;
                            owner_name: string | null;
                            manager_name: string | null;
                            responsible_name: string | null;
                            responsible_document: string | null;
                            basis: string | null;
                            note: string | null;
                            created_by: string;
                            order_items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                finding_id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** Format: uuid */
                                audit_id: string;
                                criterion: string;
                                criteria_version: number;
                                component_id: string | null;
                                component_type: string | null;
                                component_part: string | null;
                                component_name: string | null;
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                                photos: string[];
                                remedy: string | null;
                                cost_estimate_cny: number | null;
                                /** @description On the paper, from 1 */
                                place: number;
                                /** @enum {string} */
                                state: "open" | "passed";
                                checked_by_audit: string | null;
                                /** @description At re-inspections */
                                times_failed: number;
                            }[];
                            events: {
                                /** Format: uuid */
                                id: string;
                                place: number;
                                /** @enum {string} */
                                move: "issue" | "accept" | "start" | "submit_proof" | "return_proof" | "pass_reinspection" | "pass_partly" | "fail_reinspection" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment";
                                /** @enum {string} */
                                from_state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                /** @enum {string} */
                                to_state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                /** Format: date-time */
                                at: string;
                                /** @description Login name */
                                actor: string;
                                actor_name: string;
                                reason: string | null;
                                due_on: string | null;
                                audit_ids: string[];
                                results: {
                                    /** Format: uuid */
                                    item_id: string;
                                    /** @enum {string} */
                                    verdict: "pass" | "fail" | "not_applicable" | "not_measured";
                                }[];
                                attachments: {
                                    sha256: string;
                                    item_id: string | null;
                                    phase: ("before" | "after") | null;
                                    caption: string | null;
                                }[];
                            }[];
                            /** @description The newest first */
                            reinspections: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** @description Login name */
                                inspector: string;
                                inspector_name: string;
                                /**
                                 * Format: date
                                 * @description By when
                                 */
                                due_on: string;
                                /** @enum {string} */
                                state: "open" | "done" | "cancelled";
                            }[];
                            /** @description Those that the reader may make now */
                            moves: ("issue" | "accept" | "start" | "submit_proof" | "return_proof" | "pass_reinspection" | "pass_partly" | "fail_reinspection" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment")[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        /**
         * Write a draft
         * @description Under an id that its author made; a draft that stands is written over where If-Match names its revision. Findings have to be open, in no other open order, and of one facility or one owner; what only advises enters a suggestion, not an order (domain.md: 待核).
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description 责令限期改正 of a competent authority, 整改建议, or 交办 of the working committee
                         * @enum {string}
                         */
                        kind: "order" | "suggestion" | "task";
                        issuing_department_code: string;
                        /** @description The department that answers */
                        department_code: string;
                        /**
                         * Format: date
                         * @description The law sets no number of days: the authority sets the day
                         */
                        due_on: string;
                        basis: string | null;
                        note: string | null;
                        owner_name: string | null;
                        manager_name: string | null;
                        responsible_name: string | null;
                        responsible_document: string | null;
                        items: {
                            /** Format: uuid */
                            finding_id: string;
                            remedy: string | null;
                            cost_estimate_cny: number | null;
                        }[];
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
                            /** @enum {string} */
                            kind: "order" | "suggestion" | "task";
                            year: number | null;
                            number: number | null;
                            /** @enum {string} */
                            state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                            issuing_department_code: string;
                            issuing_department_name_zh: string;
                            issuing_department_name_en: string | null;
                            department_code: string;
                            department_name_zh: string;
                            department_name_en: string | null;
                            /** Format: date */
                            due_on: string;
                            /**
                             * Format: date
                             * @description Before any extension
                             */
                            first_due_on: string;
                            extensions: number;
                            extension_asked_to: string | null;
                            issued_on: string | null;
                            served_on: string | null;
                            proof_on: string | null;
                            closed_on: string | null;
                            /** @description domain/rectification.ts: after its deadline, or when the proof that stands was handed in; 0: not late */
                            days_late: number;
                            facilities: {
                                /** Format: uuid */
                                id: string;
                                name_zh: string;
                                name_en: string | null;
                                town_code: string;
                            }[];
                            /** @description Number of items */
                            items: number;
                            items_passed: number;
                            first_item: {
                                criterion: string;
                                criteria_version: number;
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @description Its last proof was sent back, or an item failed again */
                            is_returned_proof: boolean;
                            reinspection_on: string | null;
                            /** @description Send as If-Match with a move */
                            revision: number;
                            owner_name: string | null;
                            manager_name: string | null;
                            responsible_name: string | null;
                            responsible_document: string | null;
                            basis: string | null;
                            note: string | null;
                            created_by: string;
                            order_items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                finding_id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** Format: uuid */
                                audit_id: string;
                                criterion: string;
                                criteria_version: number;
                                component_id: string | null;
                                component_type: string | null;
                                component_part: string | null;
                                component_name: string | null;
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                                photos: string[];
                                remedy: string | null;
                                cost_estimate_cny: number | null;
                                /** @description On the paper, from 1 */
                                place: number;
                                /** @enum {string} */
                                state: "open" | "passed";
                                checked_by_audit: string | null;
                                /** @description At re-inspections */
                                times_failed: number;
                            }[];
                            events: {
                                /** Format: uuid */
                                id: string;
                                place: number;
                                /** @enum {string} */
                                move: "issue" | "accept" | "start" | "submit_proof" | "return_proof" | "pass_reinspection" | "pass_partly" | "fail_reinspection" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment";
                                /** @enum {string} */
                                from_state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                /** @enum {string} */
                                to_state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                /** Format: date-time */
                                at: string;
                                /** @description Login name */
                                actor: string;
                                actor_name: string;
                                reason: string | null;
                                due_on: string | null;
                                audit_ids: string[];
                                results: {
                                    /** Format: uuid */
                                    item_id: string;
                                    /** @enum {string} */
                                    verdict: "pass" | "fail" | "not_applicable" | "not_measured";
                                }[];
                                attachments: {
                                    sha256: string;
                                    item_id: string | null;
                                    phase: ("before" | "after") | null;
                                    caption: string | null;
                                }[];
                            }[];
                            /** @description The newest first */
                            reinspections: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** @description Login name */
                                inspector: string;
                                inspector_name: string;
                                /**
                                 * Format: date
                                 * @description By when
                                 */
                                due_on: string;
                                /** @enum {string} */
                                state: "open" | "done" | "cancelled";
                            }[];
                            /** @description Those that the reader may make now */
                            moves: ("issue" | "accept" | "start" | "submit_proof" | "return_proof" | "pass_reinspection" | "pass_partly" | "fail_reinspection" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment")[];
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "order" | "suggestion" | "task";
                            year: number | null;
                            number: number | null;
                            /** @enum {string} */
                            state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                            issuing_department_code: string;
                            issuing_department_name_zh: string;
                            issuing_department_name_en: string | null;
                            department_code: string;
                            department_name_zh: string;
                            department_name_en: string | null;
                            /** Format: date */
                            due_on: string;
                            /**
                             * Format: date
                             * @description Before any extension
                             */
                            first_due_on: string;
                            extensions: number;
                            extension_asked_to: string | null;
                            issued_on: string | null;
                            served_on: string | null;
                            proof_on: string | null;
                            closed_on: string | null;
                            /** @description domain/rectification.ts: after its deadline, or when the proof that stands was handed in; 0: not late */
                            days_late: number;
                            facilities: {
                                /** Format: uuid */
                                id: string;
                                name_zh: string;
                                name_en: string | null;
                                town_code: string;
                            }[];
                            /** @description Number of items */
                            items: number;
                            items_passed: number;
                            first_item: {
                                criterion: string;
                                criteria_version: number;
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @description Its last proof was sent back, or an item failed again */
                            is_returned_proof: boolean;
                            reinspection_on: string | null;
                            /** @description Send as If-Match with a move */
                            revision: number;
                            owner_name: string | null;
                            manager_name: string | null;
                            responsible_name: string | null;
                            responsible_document: string | null;
                            basis: string | null;
                            note: string | null;
                            created_by: string;
                            order_items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                finding_id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** Format: uuid */
                                audit_id: string;
                                criterion: string;
                                criteria_version: number;
                                component_id: string | null;
                                component_type: string | null;
                                component_part: string | null;
                                component_name: string | null;
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                                photos: string[];
                                remedy: string | null;
                                cost_estimate_cny: number | null;
                                /** @description On the paper, from 1 */
                                place: number;
                                /** @enum {string} */
                                state: "open" | "passed";
                                checked_by_audit: string | null;
                                /** @description At re-inspections */
                                times_failed: number;
                            }[];
                            events: {
                                /** Format: uuid */
                                id: string;
                                place: number;
                                /** @enum {string} */
                                move: "issue" | "accept" | "start" | "submit_proof" | "return_proof" | "pass_reinspection" | "pass_partly" | "fail_reinspection" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment";
                                /** @enum {string} */
                                from_state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                /** @enum {string} */
                                to_state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                /** Format: date-time */
                                at: string;
                                /** @description Login name */
                                actor: string;
                                actor_name: string;
                                reason: string | null;
                                due_on: string | null;
                                audit_ids: string[];
                                results: {
                                    /** Format: uuid */
                                    item_id: string;
                                    /** @enum {string} */
                                    verdict: "pass" | "fail" | "not_applicable" | "not_measured";
                                }[];
                                attachments: {
                                    sha256: string;
                                    item_id: string | null;
                                    phase: ("before" | "after") | null;
                                    caption: string | null;
                                }[];
                            }[];
                            /** @description The newest first */
                            reinspections: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** @description Login name */
                                inspector: string;
                                inspector_name: string;
                                /**
                                 * Format: date
                                 * @description By when
                                 */
                                due_on: string;
                                /** @enum {string} */
                                state: "open" | "done" | "cancelled";
                            }[];
                            /** @description Those that the reader may make now */
                            moves: ("issue" | "accept" | "start" | "submit_proof" | "return_proof" | "pass_reinspection" | "pass_partly" | "fail_reinspection" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment")[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an order
         * @description One step of domain/rectification.ts, whose table says from where and by whom. If-Match names the revision that was seen. The id is made by the sender: sending the same again changes nothing. Of two moves at once the second is refused with what the first did.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        move: "issue" | "accept" | "start" | "submit_proof" | "return_proof" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment";
                        reason?: string | null;
                        /**
                         * Format: date
                         * @description Needed by ask_extension, extend and reopen
                         */
                        due_on?: string;
                        /**
                         * Format: date
                         * @description Of an issue
                         */
                        served_on?: string;
                        attachments?: {
                            sha256: string;
                            item_id: string | null;
                            phase: ("before" | "after") | null;
                            caption: string | null;
                        }[];
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
                            /** @enum {string} */
                            kind: "order" | "suggestion" | "task";
                            year: number | null;
                            number: number | null;
                            /** @enum {string} */
                            state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                            issuing_department_code: string;
                            issuing_department_name_zh: string;
                            issuing_department_name_en: string | null;
                            department_code: string;
                            department_name_zh: string;
                            department_name_en: string | null;
                            /** Format: date */
                            due_on: string;
                            /**
                             * Format: date
                             * @description Before any extension
                             */
                            first_due_on: string;
                            extensions: number;
                            extension_asked_to: string | null;
                            issued_on: string | null;
                            served_on: string | null;
                            proof_on: string | null;
                            closed_on: string | null;
                            /** @description domain/rectification.ts: after its deadline, or when the proof that stands was handed in; 0: not late */
                            days_late: number;
                            facilities: {
                                /** Format: uuid */
                                id: string;
                                name_zh: string;
                                name_en: string | null;
                                town_code: string;
                            }[];
                            /** @description Number of items */
                            items: number;
                            items_passed: number;
                            first_item: {
                                criterion: string;
                                criteria_version: number;
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @description Its last proof was sent back, or an item failed again */
                            is_returned_proof: boolean;
                            reinspection_on: string | null;
                            /** @description Send as If-Match with a move */
                            revision: number;
                            owner_name: string | null;
                            manager_name: string | null;
                            responsible_name: string | null;
                            responsible_document: string | null;
                            basis: string | null;
                            note: string | null;
                            created_by: string;
                            order_items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                finding_id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** Format: uuid */
                                audit_id: string;
                                criterion: string;
                                criteria_version: number;
                                component_id: string | null;
                                component_type: string | null;
                                component_part: string | null;
                                component_name: string | null;
                                reason: {
                                    code: string;
                                } & {
                                    [key: string]: unknown;
                                };
                                photos: string[];
                                remedy: string | null;
                                cost_estimate_cny: number | null;
                                /** @description On the paper, from 1 */
                                place: number;
                                /** @enum {string} */
                                state: "open" | "passed";
                                checked_by_audit: string | null;
                                /** @description At re-inspections */
                                times_failed: number;
                            }[];
                            events: {
                                /** Format: uuid */
                                id: string;
                                place: number;
                                /** @enum {string} */
                                move: "issue" | "accept" | "start" | "submit_proof" | "return_proof" | "pass_reinspection" | "pass_partly" | "fail_reinspection" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment";
                                /** @enum {string} */
                                from_state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                /** @enum {string} */
                                to_state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                /** Format: date-time */
                                at: string;
                                /** @description Login name */
                                actor: string;
                                actor_name: string;
                                reason: string | null;
                                due_on: string | null;
                                audit_ids: string[];
                                results: {
                                    /** Format: uuid */
                                    item_id: string;
                                    /** @enum {string} */
                                    verdict: "pass" | "fail" | "not_applicable" | "not_measured";
                                }[];
                                attachments: {
                                    sha256: string;
                                    item_id: string | null;
                                    phase: ("before" | "after") | null;
                                    caption: string | null;
                                }[];
                            }[];
                            /** @description The newest first */
                            reinspections: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** @description Login name */
                                inspector: string;
                                inspector_name: string;
                                /**
                                 * Format: date
                                 * @description By when
                                 */
                                due_on: string;
                                /** @enum {string} */
                                state: "open" | "done" | "cancelled";
                            }[];
                            /** @description Those that the reader may make now */
                            moves: ("issue" | "accept" | "start" | "submit_proof" | "return_proof" | "pass_reinspection" | "pass_partly" | "fail_reinspection" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment")[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move several orders
         * @description Each for itself: one that is refused stops no other and is named with the reason.
         */
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
                        moves: {
                            /** Format: uuid */
                            order_id: string;
                            /** @description Of the order as it was seen */
                            revision: number;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            move: "issue" | "accept" | "start" | "submit_proof" | "return_proof" | "close" | "reopen" | "withdraw" | "ask_extension" | "extend" | "refuse_extension" | "comment";
                            reason?: string | null;
                            /**
                             * Format: date
                             * @description Needed by ask_extension, extend and reopen
                             */
                            due_on?: string;
                            /**
                             * Format: date
                             * @description Of an issue
                             */
                            served_on?: string;
                            attachments?: {
                                sha256: string;
                                item_id: string | null;
                                phase: ("before" | "after") | null;
                                caption: string | null;
                            }[];
                        }[];
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
                            /** @description In the order in which they were sent */
                            results: {
                                /** Format: uuid */
                                order_id: string;
                                state: ("draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened") | null;
                                problem: {
                                    code: string;
                                    title: string;
                                    remedy: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What fails and may come into an order
         * @description Facilities with open findings, with the department that answers for each: named by the facility, else for its category.
         */
        get: {
            parameters: {
                query?: {
                    facility?: string;
                    town?: string[];
                    category?: string[];
                    department?: string[];
                    /** @description With a finding that stands in no open order */
                    free_only?: boolean;
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
                            /** @description Those with the most severe findings first */
                            facilities: {
                                /** Format: uuid */
                                id: string;
                                name_zh: string;
                                name_en: string | null;
                                kind: string;
                                category: string;
                                town_code: string;
                                owner: string | null;
                                department_code: string | null;
                                findings: {
                                    /** Format: uuid */
                                    id: string;
                                    criterion: string;
                                    criteria_version: number;
                                    component_id: string | null;
                                    component_type: string | null;
                                    component_part: string | null;
                                    component_name: string | null;
                                    /** @description False: it only advises, so it enters a suggestion and no order */
                                    condemns: boolean;
                                    severity: string;
                                    reason: {
                                        code: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                    remedy: string | null;
                                    cost_estimate_cny: number | null;
                                    /** Format: date */
                                    found_on: string;
                                    order: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                    } | null;
                                }[];
                            }[];
                            /** @description There are more facilities than are listed */
                            is_cut: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/department-duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which department answers for which category */
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
                            duties: {
                                category: string;
                                department_code: string | null;
                                /** @description Set here, other than the plan names */
                                is_override: boolean;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/department-duties/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set which department answers for a category
         * @description Null: as the plan names it.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    category: "bank" | "cinema" | "coach_station" | "wharf" | "library" | "sports_venue" | "culture_entertainment" | "commercial_area" | "residential_community" | "affordable_housing" | "public_service_office" | "public_service_other" | "concentrated_employment_unit" | "emergency_shelter" | "school" | "special_school" | "medical_institution" | "welfare_institution" | "hotel" | "park_square" | "public_car_park" | "scenic_area" | "urban_road" | "village_road" | "footbridge_underpass" | "public_transport_stop" | "street_toilet" | "attached_toilet" | "village_toilet" | "kangyuan_centre" | "rehabilitation_centre" | "employment_service_centre" | "care_institution" | "assisted_employment_agency" | "culture_arts_sports_facility" | "disability_service_other";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        department_code: string | null;
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
                            duties: {
                                category: string;
                                department_code: string | null;
                                /** @description Set here, other than the plan names */
                                is_override: boolean;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/reinspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an inspector to look whether it is mended
         * @description Of an order whose proof waits. Each facility with an open item is assigned, and only those items are to be looked at; never by whoever handed in proof.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        inspector_id: string;
                        /**
                         * Format: date
                         * @description By when
                         */
                        due_on: string;
                        note?: string | null;
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
                            assigned: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                facility_id: string;
                            }[];
                            skipped: {
                                /** Format: uuid */
                                facility_id: string;
                                facility_name_zh: string | null;
                                facility_name_en: string | null;
                                /** @enum {string} */
                                reason: "unknown" | "merged" | "closed" | "outside_your_scope" | "outside_inspectors_scope" | "assigned";
                                inspector_name: string | null;
                                due_on: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The paper of a rectification order
         * @description 整改通知书 on A4 in Chinese, with the photos of its findings, as a PDF or as a Word document; a draft is marked. Few are made at a time: 503 with Retry-After where too many wait.
         */
        get: {
            parameters: {
                query?: {
                    /** @description pdf where none is named */
                    format?: "pdf" | "docx";
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
                        "application/json": string;
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s own notices of rectification orders
         * @description The unread first, then the newest.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
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
                            notices: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "issued" | "due_soon" | "overdue" | "returned" | "failed_again" | "partly_done" | "extended" | "extension_refused" | "extension_asked" | "proof_submitted" | "ready_to_close" | "closed" | "withdrawn" | "reopened";
                                /**
                                 * Format: date
                                 * @description The deadline as it was told, or as it is asked for
                                 */
                                due_on: string;
                                /** Format: date-time */
                                created_at: string;
                                /** Format: uuid */
                                order_id: string;
                                year: number;
                                /** @description 整改〔year〕number 号, by issuing department */
                                number: number;
                                issuing_department_name_zh: string;
                                issuing_department_name_en: string | null;
                                /** @description Its first */
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** @description Number of facilities */
                                facilities: number;
                                read_at: string | null;
                            }[];
                            unread: number;
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of them are unread */
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
                            unread: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notices as read
         * @description Those named, or all. What is not one’s own is left alone.
         */
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
                        ids: string[];
                    } | {
                        /** @enum {boolean} */
                        all: true;
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
                            unread: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one’s mail goes, and its language */
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
                            email: string | null;
                            /**
                             * @description Of the mails
                             * @enum {string}
                             */
                            language: "zh-CN" | "en";
                            /** @description Whether a mail server is set up; without one there is the inbox alone */
                            mail_is_on: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        /**
         * Change where one’s mail goes, or its language
         * @description The address is believed as it is given: no mail asks for a confirmation, and one that can’t be delivered is shown to administrators.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string | null;
                        /**
                         * @description Of the mails
                         * @enum {string}
                         */
                        language: "zh-CN" | "en";
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
                            email: string | null;
                            /**
                             * @description Of the mails
                             * @enum {string}
                             */
                            language: "zh-CN" | "en";
                            /** @description Whether a mail server is set up; without one there is the inbox alone */
                            mail_is_on: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mails of notices
         * @description Those that were given up or of which nobody knows whether they went out first, then those that wait, then the last that were sent.
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
                            mail_is_on: boolean;
                            counts: {
                                queued: number;
                                sending: number;
                                sent: number;
                                failed: number;
                                uncertain: number;
                            };
                            mails: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description `failed`: given up. `uncertain`: the program stopped, or the line broke, when it had been handed to the mail server; it may have gone out, and is not sent again by itself
                                 * @enum {string}
                                 */
                                state: "queued" | "sending" | "sent" | "failed" | "uncertain";
                                tries: number;
                                /**
                                 * Format: date-time
                                 * @description Of one that waits
                                 */
                                next_try_at: string;
                                last_error: string | null;
                                address: string | null;
                                sent_at: string | null;
                                login_name: string;
                                display_name: string;
                                /** @enum {string} */
                                kind: "issued" | "due_soon" | "overdue" | "returned" | "failed_again" | "partly_done" | "extended" | "extension_refused" | "extension_asked" | "proof_submitted" | "ready_to_close" | "closed" | "withdrawn" | "reopened";
                                /**
                                 * Format: date
                                 * @description The deadline as it was told, or as it is asked for
                                 */
                                due_on: string;
                                /** Format: date-time */
                                created_at: string;
                                /** Format: uuid */
                                order_id: string;
                                year: number;
                                /** @description 整改〔year〕number 号, by issuing department */
                                number: number;
                                issuing_department_name_zh: string;
                                issuing_department_name_en: string | null;
                                /** @description Its first */
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** @description Number of facilities */
                                facilities: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/notice-mails/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail again
         * @description One that was given up, that waits, or of which nobody knows whether it went out: then it may come twice.
         */
        post: {
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
                            mail_is_on: boolean;
                            counts: {
                                queued: number;
                                sending: number;
                                sent: number;
                                failed: number;
                                uncertain: number;
                            };
                            mails: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description `failed`: given up. `uncertain`: the program stopped, or the line broke, when it had been handed to the mail server; it may have gone out, and is not sent again by itself
                                 * @enum {string}
                                 */
                                state: "queued" | "sending" | "sent" | "failed" | "uncertain";
                                tries: number;
                                /**
                                 * Format: date-time
                                 * @description Of one that waits
                                 */
                                next_try_at: string;
                                last_error: string | null;
                                address: string | null;
                                sent_at: string | null;
                                login_name: string;
                                display_name: string;
                                /** @enum {string} */
                                kind: "issued" | "due_soon" | "overdue" | "returned" | "failed_again" | "partly_done" | "extended" | "extension_refused" | "extension_asked" | "proof_submitted" | "ready_to_close" | "closed" | "withdrawn" | "reopened";
                                /**
                                 * Format: date
                                 * @description The deadline as it was told, or as it is asked for
                                 */
                                due_on: string;
                                /** Format: date-time */
                                created_at: string;
                                /** Format: uuid */
                                order_id: string;
                                year: number;
                                /** @description 整改〔year〕number 号, by issuing department */
                                number: number;
                                issuing_department_name_zh: string;
                                issuing_department_name_en: string | null;
                                /** @description Its first */
                                facility_name_zh: string;
                                facility_name_en: string | null;
                                /** @description Number of facilities */
                                facilities: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that the server refuses
         * @description Each refusal by its stable name, by status, in Chinese or English by Accept-Language. The `type` of a problem is its address at /api/problems.
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
                            problems: {
                                /** @description Stable name */
                                code: string;
                                status: number;
                                /** @description What was wrong; {name} stands for a parameter */
                                title: string;
                                /** @description What to do */
                                remedy: string;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                /** @description What the reader has is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                                /** @description The ETag begins with this number; If-Match takes it in quotes */
                                revision: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                /** @description The ETag begins with this number; If-Match takes it in quotes */
                                revision: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                            /** @description The ETag begins with this number; If-Match takes it in quotes */
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
                                /** @description The ETag begins with this number; If-Match takes it in quotes */
                                revision: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                412: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                428: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                /** @description What the reader has is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How rectification goes: issued, closed, overdue, on time
         * @description Each figure as at the end of the period, from the orders’ events alone; an open order that is late counts against the rate.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Absent: the first day of the year of `to` */
                    from?: string;
                    /** @description Absent: today in China */
                    to?: string;
                    /** @description That answer for the orders */
                    department?: string[];
                    /** @description Statistics codes of towns */
                    town?: string[];
                    category?: string[];
                    /** @description Absent: department */
                    by?: "department" | "town" | "category" | "clause";
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
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            /** @enum {string} */
                            by: "department" | "town" | "category" | "clause";
                            total: {
                                /** @description Within the period, and not withdrawn by its end */
                                issued: number;
                                /** @description Within the period, and still closed at its end */
                                closed: number;
                                /** @description At the end of the period */
                                open: number;
                                /** @description Open at the end of the period and after the deadline, without a proof that stands */
                                open_overdue: number;
                                median_days: number | null;
                                /** @description rate = closed_on_time / (closed + open_overdue), so that open ones do not vanish */
                                on_time: {
                                    /** @description Whose proof came by the deadline */
                                    closed_on_time: number;
                                    /** @description Within the period */
                                    closed: number;
                                    /** @description At its end */
                                    open_overdue: number;
                                    rate: number | null;
                                };
                                /** @description Orders of which something failed at a re-inspection */
                                failed_again: number;
                            };
                            /** @description An order that concerns several counts in each, so groups need not add up to the total */
                            groups: {
                                /** @description Code of the department, town or category, or standard and clause */
                                key: string;
                                /** @description Within the period, and not withdrawn by its end */
                                issued: number;
                                /** @description Within the period, and still closed at its end */
                                closed: number;
                                /** @description At the end of the period */
                                open: number;
                                /** @description Open at the end of the period and after the deadline, without a proof that stands */
                                open_overdue: number;
                                median_days: number | null;
                                /** @description rate = closed_on_time / (closed + open_overdue), so that open ones do not vanish */
                                on_time: {
                                    /** @description Whose proof came by the deadline */
                                    closed_on_time: number;
                                    /** @description Within the period */
                                    closed: number;
                                    /** @description At its end */
                                    open_overdue: number;
                                    rate: number | null;
                                };
                                /** @description Orders of which something failed at a re-inspection */
                                failed_again: number;
                            }[];
                            ageing: {
                                /** @description Since the issue */
                                from_days: number;
                                to_days: number | null;
                                /** @description At the end of the period */
                                open: number;
                                /** @description Of those */
                                overdue: number;
                            }[];
                            /** @description The months of the period */
                            trend: {
                                /** @description YYYY-MM */
                                month: string;
                                /** @description Within the period, and not withdrawn by its end */
                                issued: number;
                                /** @description Within the period, and still closed at its end */
                                closed: number;
                                /** @description At the end of the period */
                                open: number;
                                /** @description Open at the end of the period and after the deadline, without a proof that stands */
                                open_overdue: number;
                                median_days: number | null;
                                /** @description rate = closed_on_time / (closed + open_overdue), so that open ones do not vanish */
                                on_time: {
                                    /** @description Whose proof came by the deadline */
                                    closed_on_time: number;
                                    /** @description Within the period */
                                    closed: number;
                                    /** @description At its end */
                                    open_overdue: number;
                                    rate: number | null;
                                };
                                /** @description Orders of which something failed at a re-inspection */
                                failed_again: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/supervision/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The orders that a figure of the supervision counts
         * @description Exactly those, each as it stood at the end of the period.
         */
        get: {
            parameters: {
                query: {
                    /** @description Absent: the first day of the year of `to` */
                    from?: string;
                    /** @description Absent: today in China */
                    to?: string;
                    /** @description That answer for the orders */
                    department?: string[];
                    /** @description Statistics codes of towns */
                    town?: string[];
                    category?: string[];
                    /** @description Which figure of the supervision is looked into */
                    figure: "issued" | "closed" | "open" | "open_overdue" | "closed_on_time" | "failed_again";
                    by?: "department" | "town" | "category" | "clause";
                    /** @description Of the group, with `by`; absent: the total */
                    key?: string;
                    /** @description Since the issue, at the end of the period */
                    from_days?: number;
                    to_days?: number;
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
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            /** @description The figure */
                            count: number;
                            /** @description The latest first */
                            orders: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "order" | "suggestion" | "task";
                                year: number;
                                number: number;
                                department_code: string;
                                facilities: {
                                    /** Format: uuid */
                                    id: string;
                                    name_zh: string;
                                    name_en: string | null;
                                }[];
                                /**
                                 * @description At the end of the period, as everything here
                                 * @enum {string}
                                 */
                                state: "draft" | "issued" | "accepted" | "in_progress" | "proof_submitted" | "returned" | "partly_done" | "reinspected" | "closed" | "withdrawn" | "reopened";
                                /** Format: date */
                                issued_on: string;
                                /** Format: date */
                                due_on: string;
                                closed_on: string | null;
                                days_late: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/supervision/report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The progress report of a quarter as a workbook
         * @description One sheet each for the total, departments, towns, categories, clauses, ageing, months and the plan’s indicators; in the reader’s language. Of the quarter that runs: up to today.
         */
        get: {
            parameters: {
                query: {
                    /** @description Such as 2026-Q4 */
                    quarter: string;
                    /** @description That answer for the orders */
                    department?: string[];
                    /** @description Statistics codes of towns */
                    town?: string[];
                    category?: string[];
                    /** @description Absent: that of Accept-Language */
                    lang?: "zh" | "en";
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
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The indicators of the plan, with their values
         * @description Coverage is computed at the year ends and today; the others are typed in, of the whole city or by town.
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
                            indicators: {
                                code: string;
                                number: number | null;
                                name_zh: string;
                                name_en: string | null;
                                /** @enum {string} */
                                unit: "percent" | "household";
                                baseline: number | null;
                                baseline_on: string | null;
                                target: number | null;
                                target_on: string | null;
                                target_as_printed: string | null;
                                operator: ("more_than" | "at_least") | null;
                                attribute: ("binding" | "expected") | null;
                                note: string | null;
                                /** @description From the inventory; the others are typed in */
                                is_computed: boolean;
                                /** @description The target lies below the baseline: a floor that must hold, no decline that is aimed for */
                                is_floor: boolean;
                                current: {
                                    value: number;
                                    /** Format: date */
                                    on_day: string;
                                    /** @description Of the values of all towns */
                                    is_sum: boolean;
                                    meets: boolean | null;
                                } | null;
                                /** @description By day, then town */
                                values: {
                                    id: string | null;
                                    town_code: string | null;
                                    /** Format: date */
                                    on_day: string;
                                    value: number;
                                    source: string;
                                    note: string | null;
                                    created_by: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/indicators/{code}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record the value of an indicator on a day
         * @description A value of the same place and day takes the place of the one before, which stays in the history.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        town_code: string | null;
                        /** Format: date */
                        on_day: string;
                        value: number;
                        source: string;
                        note: string | null;
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
                            indicators: {
                                code: string;
                                number: number | null;
                                name_zh: string;
                                name_en: string | null;
                                /** @enum {string} */
                                unit: "percent" | "household";
                                baseline: number | null;
                                baseline_on: string | null;
                                target: number | null;
                                target_on: string | null;
                                target_as_printed: string | null;
                                operator: ("more_than" | "at_least") | null;
                                attribute: ("binding" | "expected") | null;
                                note: string | null;
                                /** @description From the inventory; the others are typed in */
                                is_computed: boolean;
                                /** @description The target lies below the baseline: a floor that must hold, no decline that is aimed for */
                                is_floor: boolean;
                                current: {
                                    value: number;
                                    /** Format: date */
                                    on_day: string;
                                    /** @description Of the values of all towns */
                                    is_sum: boolean;
                                    meets: boolean | null;
                                } | null;
                                /** @description By day, then town */
                                values: {
                                    id: string | null;
                                    town_code: string | null;
                                    /** Format: date */
                                    on_day: string;
                                    value: number;
                                    source: string;
                                    note: string | null;
                                    created_by: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{code}/values/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a value of an indicator
         * @description It stays in the history.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
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
                            indicators: {
                                code: string;
                                number: number | null;
                                name_zh: string;
                                name_en: string | null;
                                /** @enum {string} */
                                unit: "percent" | "household";
                                baseline: number | null;
                                baseline_on: string | null;
                                target: number | null;
                                target_on: string | null;
                                target_as_printed: string | null;
                                operator: ("more_than" | "at_least") | null;
                                attribute: ("binding" | "expected") | null;
                                note: string | null;
                                /** @description From the inventory; the others are typed in */
                                is_computed: boolean;
                                /** @description The target lies below the baseline: a floor that must hold, no decline that is aimed for */
                                is_floor: boolean;
                                current: {
                                    value: number;
                                    /** Format: date */
                                    on_day: string;
                                    /** @description Of the values of all towns */
                                    is_sum: boolean;
                                    meets: boolean | null;
                                } | null;
                                /** @description By day, then town */
                                values: {
                                    id: string | null;
                                    town_code: string | null;
                                    /** Format: date */
                                    on_day: string;
                                    value: number;
                                    source: string;
                                    note: string | null;
                                    created_by: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
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
                            /** @description Recorded under a town that does not exist on this day; with the towns it adds up to the total */
                            outside_towns: {
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
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/tiles/{collection}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a collection of vector tiles holds
         * @description TileJSON 3.0.0; its tiles carry the filter it is asked with.
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
                };
                header?: never;
                path: {
                    /** @description facilities: points; roads: lines; areas: grounds; towns: boundaries, which no filter leaves out */
                    collection: "facilities" | "roads" | "areas" | "towns";
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
                            /** @enum {string} */
                            tilejson: "3.0.0";
                            name: string;
                            description: string;
                            attribution: string;
                            /** @description Absolute address with {z}, {x} and {y} */
                            tiles: string[];
                            vector_layers: {
                                id: string;
                                description: string;
                                minzoom: number;
                                maxzoom: number;
                                fields: {
                                    [key: string]: string;
                                };
                            }[];
                            /** @description west, south, east, north, with a margin for places to come */
                            bounds: number[];
                            minzoom: number;
                            maxzoom: number;
                            /** @description The whole database is made-up example data */
                            example_data: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/tiles/{collection}/{z}/{x}/{y}.mvt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A vector tile
         * @description Fresh within a second of a change. Takes the filters of the list of facilities. Revalidate with If-None-Match.
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
                };
                header?: never;
                path: {
                    /** @description facilities: points; roads: lines; areas: grounds; towns: boundaries, which no filter leaves out */
                    collection: "facilities" | "roads" | "areas" | "towns";
                    z: number;
                    x: number;
                    y: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Mapbox Vector Tile 2.1, extent 4096, one layer named after the collection */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mapbox-vector-tile": string;
                    };
                };
                /** @description Nothing lies there */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description As the ETag says that you have it */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo as it came
         * @description With whatever the camera wrote into it; of audits of facilities that one is responsible for, and those that one sent.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Of the bytes, in hexadecimal */
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The photo as it came */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                        "image/png": string;
                        "image/webp": string;
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        /**
         * Send a photo in one piece
         * @description By the SHA-256 of its bytes, before or after the audit that names it; sending it again changes nothing. JPEG, PNG or WebP, by its bytes whatever the header says; at most 50 million pixels. For programs on a good line; the app sends chunks.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Of the bytes, in hexadecimal */
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "image/webp": unknown;
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
                            sha256: string;
                            bytes: number;
                            /**
                             * @description By its bytes
                             * @enum {string}
                             */
                            media_type: "image/jpeg" | "image/png" | "image/webp";
                            /** @description Upright */
                            width_px: number;
                            height_px: number;
                            /**
                             * @description failed: no copy for others could be made, so nobody outside sees it
                             * @enum {string}
                             */
                            copy_state: "ready" | "failed";
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sha256: string;
                            bytes: number;
                            /**
                             * @description By its bytes
                             * @enum {string}
                             */
                            media_type: "image/jpeg" | "image/png" | "image/webp";
                            /** @description Upright */
                            width_px: number;
                            height_px: number;
                            /**
                             * @description failed: no copy for others could be made, so nobody outside sees it
                             * @enum {string}
                             */
                            copy_state: "ready" | "failed";
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Send a photo in chunks
         * @description Each follows on the one before, at most 1 MiB. After a cut HEAD says from where to go on, and so does the `upload-offset` of the refusal of a chunk that does not follow. The last one answers the photo once it is kept; with other bytes than its SHA-256 says nothing of it is, and it begins anew. What is not gone on with for 7 days is removed.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description How much of the photo is there already: where the chunk goes */
                    "upload-offset": number;
                    /** @description Of the whole photo, in bytes; the same with every chunk */
                    "upload-length": number;
                };
                path: {
                    /** @description Of the bytes, in hexadecimal */
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/offset+octet-stream": unknown;
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
                            sha256: string;
                            bytes: number;
                            /**
                             * @description By its bytes
                             * @enum {string}
                             */
                            media_type: "image/jpeg" | "image/png" | "image/webp";
                            /** @description Upright */
                            width_px: number;
                            height_px: number;
                            /**
                             * @description failed: no copy for others could be made, so nobody outside sees it
                             * @enum {string}
                             */
                            copy_state: "ready" | "failed";
                        };
                    };
                };
                /** @description `upload-offset` says from where to go on */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/photos/{sha256}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The copy of a photo for others
         * @description For everybody once an audit that names it is approved; before, for those who read such audits. What came with a move of an order, for those who read the order; and for whoever sent it.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The longer side: at most 2048 pixels, or 320; absent: large */
                    size?: "large" | "small";
                };
                header?: never;
                path: {
                    /** @description Of the bytes, in hexadecimal */
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Upright, with nothing in it but its pixels */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/sync/rescue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring in a rescue file for a device that can’t send
         * @description A ZIP that the app made of what waits on a device: `records/*.json` as they are sent, `photos/{SHA-256}.*`, and `manifest.json` with the hash of each record. Each record is taken as if its device had handed it over, in the name of whoever made it, where that person and the caller both may; each photo under its hash. Doing it again changes nothing. What can’t be taken is named and stops nothing else. One with a passphrase is opened by the page first.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/zip": string;
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
                            /** @description What became of each, as its device would be told */
                            records: ({
                                file: string;
                            } & {
                                operation_id: string | null;
                                /** @description Of what came */
                                content_hash: string;
                                /**
                                 * @description `duplicate`: known before, `receipt` says what became of it. `unknown`: the server has nothing of that id
                                 * @enum {string}
                                 */
                                status: "applied" | "conflict" | "held" | "needs_review" | "invalid" | "dismissed" | "duplicate" | "unknown";
                                code: string | null;
                                title: string | null;
                                remedy: string | null;
                                target_version: number | null;
                                conflicts: {
                                    field: string;
                                    yours: unknown;
                                    theirs: unknown;
                                    theirs_by: string | null;
                                    /** Format: date-time */
                                    theirs_at: string;
                                }[];
                                waits_for: string | null;
                                evidence: {
                                    received: number;
                                    of: number;
                                    missing: string[];
                                } | null;
                                redirected_to: string | null;
                                received_at: string | null;
                                /** @description Of a duplicate: what became of it */
                                receipt?: {
                                    /** @enum {string} */
                                    status: "received" | "applied" | "conflict" | "held" | "needs_review" | "invalid" | "dismissed";
                                };
                            })[];
                            photos: {
                                new: number;
                                /** @description That were there before */
                                known: number;
                            };
                            /** @description What could not be taken, and why */
                            faults: {
                                file: string;
                                code: string;
                                title: string;
                                remedy: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
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
                            imports: {
                                /** Format: uuid */
                                id: string;
                                file_name: string;
                                /** @enum {string} */
                                format: "csv" | "xlsx" | "geojson" | "shapefile" | "geopackage" | "osm_pbf" | "osm_xml" | "a11yjson" | "opensidewalks";
                                layout: {
                                    /** @description utf-8 or gb18030 */
                                    encoding?: string;
                                    delimiter?: string;
                                    bom?: boolean;
                                    /** @description The sheet that was read; to read another, upload again with `sheet` */
                                    sheet?: string;
                                    sheets?: string[];
                                };
                                /** @enum {string} */
                                state: "reading" | "judging" | "ready" | "applying" | "applied" | "undoing" | "undone" | "cancelled" | "failed";
                                progress: {
                                    done: number;
                                    total: number | null;
                                    /** @description Another import is applied, or taken back, first */
                                    waiting: boolean;
                                } | null;
                                problem: {
                                    code: string;
                                    title: string;
                                    remedy: string;
                                    parameters: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                header: string[];
                                /** @description Field (see /imports/fields) → index in `header` */
                                mapping: {
                                    [key: string]: number;
                                };
                                options: {
                                    /**
                                     * @description What the coordinates are given in; required when there are any
                                     * @enum {string}
                                     */
                                    datum?: "wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09";
                                    /**
                                     * @description Kind of the rows that name none
                                     * @enum {string}
                                     */
                                    kind?: "venue" | "road" | "toilet" | "service";
                                    category?: string;
                                    /** @description Town of the rows that name none */
                                    town_code?: string;
                                    /**
                                     * @description State of the new facilities whose rows give none; a facility without a state does not count for coverage
                                     * @enum {string}
                                     */
                                    lifecycle?: "planned" | "under_construction" | "accepted" | "operating" | "suspended";
                                    source?: string;
                                    source_licence?: string;
                                };
                                proposed_datum: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                                /** @description To be said before the rows are judged: the option of that name, or a column for it */
                                needs: ("datum" | "kind" | "category" | "name_zh" | "town")[];
                                counts: {
                                    rows: number;
                                    add: number;
                                    change: number;
                                    leave: number;
                                    refuse: number;
                                    /** @description Of the refused: rows that the inventory changed under after the dry run, found while the others were written */
                                    outdated: number;
                                    /** @description Rows by code of reason */
                                    reasons: {
                                        [key: string]: number;
                                    };
                                };
                                warnings: {
                                    /** @description Stable name */
                                    code: string;
                                    /** @description What was found */
                                    title: string;
                                    /** @description What to do */
                                    remedy: string;
                                    parameters: {
                                        [key: string]: string | number;
                                    };
                                    /** @description Has to be named in `confirm_warnings` before the import can be applied */
                                    must_confirm: boolean;
                                    fix: {
                                        /** @description Only what changes; null: no column */
                                        mapping?: {
                                            [key: string]: number | null;
                                        };
                                        options?: {
                                            datum?: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                                            kind?: ("venue" | "road" | "toilet" | "service") | null;
                                            category?: string | null;
                                            town_code?: string | null;
                                            lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended") | null;
                                            source?: string | null;
                                            source_licence?: string | null;
                                        };
                                    } | null;
                                }[];
                                actor: string;
                                /** Format: date-time */
                                created_at: string;
                                applied_at: string | null;
                                undone_at: string | null;
                                undone_by: string | null;
                                undone: {
                                    removed: number;
                                    restored: number;
                                    kept: number;
                                } | null;
                                /** @description The database holds example data: what is imported will be removed together with it */
                                example_data: boolean;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Upload a file
         * @description It is read and its rows are judged; nothing is written to the inventory. Ask for the import until its state is `ready`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description Its ending says what it is: CSV, XLSX, GeoJSON, Shapefile (.zip), GeoPackage (.gpkg), OpenStreetMap (.osm.pbf, .osm), A11yJSON (.a11yjson), OpenSidewalks (.osw.json). CSV is UTF-8 or GB18030, by comma, semicolon or tab
                         */
                        file: string;
                        /**
                         * @description What the coordinates are given in; required when there are any
                         * @enum {string}
                         */
                        datum?: "wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09";
                        /**
                         * @description Kind of the rows that name none
                         * @enum {string}
                         */
                        kind?: "venue" | "road" | "toilet" | "service";
                        category?: string;
                        /** @description Town of the rows that name none */
                        town_code?: string;
                        /**
                         * @description State of the new facilities whose rows give none; a facility without a state does not count for coverage
                         * @enum {string}
                         */
                        lifecycle?: "planned" | "under_construction" | "accepted" | "operating" | "suspended";
                        source?: string;
                        source_licence?: string;
                        sheet?: string;
                        /**
                         * @description Text of a shapefile that does not say; absent: found out
                         * @enum {string}
                         */
                        encoding?: "utf-8" | "gb18030";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            file_name: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx" | "geojson" | "shapefile" | "geopackage" | "osm_pbf" | "osm_xml" | "a11yjson" | "opensidewalks";
                            layout: {
                                /** @description utf-8 or gb18030 */
                                encoding?: string;
                                delimiter?: string;
                                bom?: boolean;
                                /** @description The sheet that was read; to read another, upload again with `sheet` */
                                sheet?: string;
                                sheets?: string[];
                            };
                            /** @enum {string} */
                            state: "reading" | "judging" | "ready" | "applying" | "applied" | "undoing" | "undone" | "cancelled" | "failed";
                            progress: {
                                done: number;
                                total: number | null;
                                /** @description Another import is applied, or taken back, first */
                                waiting: boolean;
                            } | null;
                            problem: {
                                code: string;
                                title: string;
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                            } | null;
                            header: string[];
                            /** @description Field (see /imports/fields) → index in `header` */
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                /**
                                 * @description What the coordinates are given in; required when there are any
                                 * @enum {string}
                                 */
                                datum?: "wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09";
                                /**
                                 * @description Kind of the rows that name none
                                 * @enum {string}
                                 */
                                kind?: "venue" | "road" | "toilet" | "service";
                                category?: string;
                                /** @description Town of the rows that name none */
                                town_code?: string;
                                /**
                                 * @description State of the new facilities whose rows give none; a facility without a state does not count for coverage
                                 * @enum {string}
                                 */
                                lifecycle?: "planned" | "under_construction" | "accepted" | "operating" | "suspended";
                                source?: string;
                                source_licence?: string;
                            };
                            proposed_datum: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                            /** @description To be said before the rows are judged: the option of that name, or a column for it */
                            needs: ("datum" | "kind" | "category" | "name_zh" | "town")[];
                            counts: {
                                rows: number;
                                add: number;
                                change: number;
                                leave: number;
                                refuse: number;
                                /** @description Of the refused: rows that the inventory changed under after the dry run, found while the others were written */
                                outdated: number;
                                /** @description Rows by code of reason */
                                reasons: {
                                    [key: string]: number;
                                };
                            };
                            warnings: {
                                /** @description Stable name */
                                code: string;
                                /** @description What was found */
                                title: string;
                                /** @description What to do */
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                                /** @description Has to be named in `confirm_warnings` before the import can be applied */
                                must_confirm: boolean;
                                fix: {
                                    /** @description Only what changes; null: no column */
                                    mapping?: {
                                        [key: string]: number | null;
                                    };
                                    options?: {
                                        datum?: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                                        kind?: ("venue" | "road" | "toilet" | "service") | null;
                                        category?: string | null;
                                        town_code?: string | null;
                                        lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended") | null;
                                        source?: string | null;
                                        source_licence?: string | null;
                                    };
                                } | null;
                            }[];
                            actor: string;
                            /** Format: date-time */
                            created_at: string;
                            applied_at: string | null;
                            undone_at: string | null;
                            undone_by: string | null;
                            undone: {
                                removed: number;
                                restored: number;
                                kept: number;
                            } | null;
                            /** @description The database holds example data: what is imported will be removed together with it */
                            example_data: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields that a column can be mapped to */
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
                            fields: {
                                field: string;
                                name_zh: string;
                                name_en: string;
                                /** @enum {string} */
                                group: "facility" | "position" | "life" | "barrier_free" | "record";
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import
         * @description State, progress, columns, what is still needed, warnings and counts.
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
                            file_name: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx" | "geojson" | "shapefile" | "geopackage" | "osm_pbf" | "osm_xml" | "a11yjson" | "opensidewalks";
                            layout: {
                                /** @description utf-8 or gb18030 */
                                encoding?: string;
                                delimiter?: string;
                                bom?: boolean;
                                /** @description The sheet that was read; to read another, upload again with `sheet` */
                                sheet?: string;
                                sheets?: string[];
                            };
                            /** @enum {string} */
                            state: "reading" | "judging" | "ready" | "applying" | "applied" | "undoing" | "undone" | "cancelled" | "failed";
                            progress: {
                                done: number;
                                total: number | null;
                                /** @description Another import is applied, or taken back, first */
                                waiting: boolean;
                            } | null;
                            problem: {
                                code: string;
                                title: string;
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                            } | null;
                            header: string[];
                            /** @description Field (see /imports/fields) → index in `header` */
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                /**
                                 * @description What the coordinates are given in; required when there are any
                                 * @enum {string}
                                 */
                                datum?: "wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09";
                                /**
                                 * @description Kind of the rows that name none
                                 * @enum {string}
                                 */
                                kind?: "venue" | "road" | "toilet" | "service";
                                category?: string;
                                /** @description Town of the rows that name none */
                                town_code?: string;
                                /**
                                 * @description State of the new facilities whose rows give none; a facility without a state does not count for coverage
                                 * @enum {string}
                                 */
                                lifecycle?: "planned" | "under_construction" | "accepted" | "operating" | "suspended";
                                source?: string;
                                source_licence?: string;
                            };
                            proposed_datum: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                            /** @description To be said before the rows are judged: the option of that name, or a column for it */
                            needs: ("datum" | "kind" | "category" | "name_zh" | "town")[];
                            counts: {
                                rows: number;
                                add: number;
                                change: number;
                                leave: number;
                                refuse: number;
                                /** @description Of the refused: rows that the inventory changed under after the dry run, found while the others were written */
                                outdated: number;
                                /** @description Rows by code of reason */
                                reasons: {
                                    [key: string]: number;
                                };
                            };
                            warnings: {
                                /** @description Stable name */
                                code: string;
                                /** @description What was found */
                                title: string;
                                /** @description What to do */
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                                /** @description Has to be named in `confirm_warnings` before the import can be applied */
                                must_confirm: boolean;
                                fix: {
                                    /** @description Only what changes; null: no column */
                                    mapping?: {
                                        [key: string]: number | null;
                                    };
                                    options?: {
                                        datum?: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                                        kind?: ("venue" | "road" | "toilet" | "service") | null;
                                        category?: string | null;
                                        town_code?: string | null;
                                        lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended") | null;
                                        source?: string | null;
                                        source_licence?: string | null;
                                    };
                                } | null;
                            }[];
                            actor: string;
                            /** Format: date-time */
                            created_at: string;
                            applied_at: string | null;
                            undone_at: string | null;
                            undone_by: string | null;
                            undone: {
                                removed: number;
                                restored: number;
                                kept: number;
                            } | null;
                            /** @description The database holds example data: what is imported will be removed together with it */
                            example_data: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /**
         * Cancel or discard
         * @description Stops what is under way; what was not applied is discarded. Of an import that is being applied what was written is taken back: `undoing`, then `cancelled`, or `applied` with a `problem` when somebody has built on a part of it already; before its first row is written it stays `ready`. An applied import stays. What another process is reading or applying can be cancelled only there: `import_state`.
         */
        delete: {
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
                            file_name: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx" | "geojson" | "shapefile" | "geopackage" | "osm_pbf" | "osm_xml" | "a11yjson" | "opensidewalks";
                            layout: {
                                /** @description utf-8 or gb18030 */
                                encoding?: string;
                                delimiter?: string;
                                bom?: boolean;
                                /** @description The sheet that was read; to read another, upload again with `sheet` */
                                sheet?: string;
                                sheets?: string[];
                            };
                            /** @enum {string} */
                            state: "reading" | "judging" | "ready" | "applying" | "applied" | "undoing" | "undone" | "cancelled" | "failed";
                            progress: {
                                done: number;
                                total: number | null;
                                /** @description Another import is applied, or taken back, first */
                                waiting: boolean;
                            } | null;
                            problem: {
                                code: string;
                                title: string;
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                            } | null;
                            header: string[];
                            /** @description Field (see /imports/fields) → index in `header` */
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                /**
                                 * @description What the coordinates are given in; required when there are any
                                 * @enum {string}
                                 */
                                datum?: "wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09";
                                /**
                                 * @description Kind of the rows that name none
                                 * @enum {string}
                                 */
                                kind?: "venue" | "road" | "toilet" | "service";
                                category?: string;
                                /** @description Town of the rows that name none */
                                town_code?: string;
                                /**
                                 * @description State of the new facilities whose rows give none; a facility without a state does not count for coverage
                                 * @enum {string}
                                 */
                                lifecycle?: "planned" | "under_construction" | "accepted" | "operating" | "suspended";
                                source?: string;
                                source_licence?: string;
                            };
                            proposed_datum: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                            /** @description To be said before the rows are judged: the option of that name, or a column for it */
                            needs: ("datum" | "kind" | "category" | "name_zh" | "town")[];
                            counts: {
                                rows: number;
                                add: number;
                                change: number;
                                leave: number;
                                refuse: number;
                                /** @description Of the refused: rows that the inventory changed under after the dry run, found while the others were written */
                                outdated: number;
                                /** @description Rows by code of reason */
                                reasons: {
                                    [key: string]: number;
                                };
                            };
                            warnings: {
                                /** @description Stable name */
                                code: string;
                                /** @description What was found */
                                title: string;
                                /** @description What to do */
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                                /** @description Has to be named in `confirm_warnings` before the import can be applied */
                                must_confirm: boolean;
                                fix: {
                                    /** @description Only what changes; null: no column */
                                    mapping?: {
                                        [key: string]: number | null;
                                    };
                                    options?: {
                                        datum?: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                                        kind?: ("venue" | "road" | "toilet" | "service") | null;
                                        category?: string | null;
                                        town_code?: string | null;
                                        lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended") | null;
                                        source?: string | null;
                                        source_licence?: string | null;
                                    };
                                } | null;
                            }[];
                            actor: string;
                            /** Format: date-time */
                            created_at: string;
                            applied_at: string | null;
                            undone_at: string | null;
                            undone_by: string | null;
                            undone: {
                                removed: number;
                                restored: number;
                                kept: number;
                            } | null;
                            /** @description The database holds example data: what is imported will be removed together with it */
                            example_data: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        /**
         * Correct columns or options
         * @description The rows are judged again from what was read; no new upload. An empty body judges them again as they are.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Only what changes; null: no column */
                        mapping?: {
                            [key: string]: number | null;
                        };
                        options?: {
                            datum?: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                            kind?: ("venue" | "road" | "toilet" | "service") | null;
                            category?: string | null;
                            town_code?: string | null;
                            lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended") | null;
                            source?: string | null;
                            source_licence?: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            file_name: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx" | "geojson" | "shapefile" | "geopackage" | "osm_pbf" | "osm_xml" | "a11yjson" | "opensidewalks";
                            layout: {
                                /** @description utf-8 or gb18030 */
                                encoding?: string;
                                delimiter?: string;
                                bom?: boolean;
                                /** @description The sheet that was read; to read another, upload again with `sheet` */
                                sheet?: string;
                                sheets?: string[];
                            };
                            /** @enum {string} */
                            state: "reading" | "judging" | "ready" | "applying" | "applied" | "undoing" | "undone" | "cancelled" | "failed";
                            progress: {
                                done: number;
                                total: number | null;
                                /** @description Another import is applied, or taken back, first */
                                waiting: boolean;
                            } | null;
                            problem: {
                                code: string;
                                title: string;
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                            } | null;
                            header: string[];
                            /** @description Field (see /imports/fields) → index in `header` */
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                /**
                                 * @description What the coordinates are given in; required when there are any
                                 * @enum {string}
                                 */
                                datum?: "wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09";
                                /**
                                 * @description Kind of the rows that name none
                                 * @enum {string}
                                 */
                                kind?: "venue" | "road" | "toilet" | "service";
                                category?: string;
                                /** @description Town of the rows that name none */
                                town_code?: string;
                                /**
                                 * @description State of the new facilities whose rows give none; a facility without a state does not count for coverage
                                 * @enum {string}
                                 */
                                lifecycle?: "planned" | "under_construction" | "accepted" | "operating" | "suspended";
                                source?: string;
                                source_licence?: string;
                            };
                            proposed_datum: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                            /** @description To be said before the rows are judged: the option of that name, or a column for it */
                            needs: ("datum" | "kind" | "category" | "name_zh" | "town")[];
                            counts: {
                                rows: number;
                                add: number;
                                change: number;
                                leave: number;
                                refuse: number;
                                /** @description Of the refused: rows that the inventory changed under after the dry run, found while the others were written */
                                outdated: number;
                                /** @description Rows by code of reason */
                                reasons: {
                                    [key: string]: number;
                                };
                            };
                            warnings: {
                                /** @description Stable name */
                                code: string;
                                /** @description What was found */
                                title: string;
                                /** @description What to do */
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                                /** @description Has to be named in `confirm_warnings` before the import can be applied */
                                must_confirm: boolean;
                                fix: {
                                    /** @description Only what changes; null: no column */
                                    mapping?: {
                                        [key: string]: number | null;
                                    };
                                    options?: {
                                        datum?: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                                        kind?: ("venue" | "road" | "toilet" | "service") | null;
                                        category?: string | null;
                                        town_code?: string | null;
                                        lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended") | null;
                                        source?: string | null;
                                        source_licence?: string | null;
                                    };
                                } | null;
                            }[];
                            actor: string;
                            /** Format: date-time */
                            created_at: string;
                            applied_at: string | null;
                            undone_at: string | null;
                            undone_by: string | null;
                            undone: {
                                removed: number;
                                restored: number;
                                kept: number;
                            } | null;
                            /** @description The database holds example data: what is imported will be removed together with it */
                            example_data: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows with what will become of them */
        get: {
            parameters: {
                query?: {
                    outcome?: "add" | "change" | "leave" | "refuse";
                    /** @description Code of a refusal or notice */
                    reason?: string;
                    /** @description Row number of the last row of the page before */
                    after?: number;
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
                            rows: {
                                /** @description As a spreadsheet counts: the header is row 1 */
                                row_number: number;
                                /** @description As read, under `header` */
                                cells: unknown[];
                                outcome: ("add" | "change" | "leave" | "refuse") | null;
                                facility_id: string | null;
                                name_zh: string | null;
                                lon: number | null;
                                lat: number | null;
                                town_code: string | null;
                                /** @description Of a new facility: what it comes in with */
                                changes: {
                                    field: string;
                                    before: unknown;
                                    after: unknown;
                                }[];
                                reasons: {
                                    /** @description Stable name */
                                    code: string;
                                    /** @description What was found */
                                    title: string;
                                    /** @description What to do */
                                    remedy: string;
                                    parameters: {
                                        [key: string]: string | number;
                                    };
                                    /**
                                     * @description A refusal keeps the row out; a notice is something to look at
                                     * @enum {string}
                                     */
                                    severity: "refusal" | "notice";
                                    column: number | null;
                                }[];
                            }[];
                            next: number | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/imports/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refused rows as a file
         * @description The same format, delimiter and encoding as the file that came, with a column that says why.
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
                /** @description As the format of the file was */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/geo+json": string;
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the rows to the inventory
         * @description Others see the rows come in bit by bit, and may write meanwhile: a row that the inventory changed under since the dry run is refused by name, counted as `outdated`, and the others are written. Ask for the import until its state is `applied`. What breaks off is taken back: `undoing`, then `failed` with its `problem`. A stopped server goes on when it starts again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Codes of warnings that are right as they are */
                        confirm_warnings?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            file_name: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx" | "geojson" | "shapefile" | "geopackage" | "osm_pbf" | "osm_xml" | "a11yjson" | "opensidewalks";
                            layout: {
                                /** @description utf-8 or gb18030 */
                                encoding?: string;
                                delimiter?: string;
                                bom?: boolean;
                                /** @description The sheet that was read; to read another, upload again with `sheet` */
                                sheet?: string;
                                sheets?: string[];
                            };
                            /** @enum {string} */
                            state: "reading" | "judging" | "ready" | "applying" | "applied" | "undoing" | "undone" | "cancelled" | "failed";
                            progress: {
                                done: number;
                                total: number | null;
                                /** @description Another import is applied, or taken back, first */
                                waiting: boolean;
                            } | null;
                            problem: {
                                code: string;
                                title: string;
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                            } | null;
                            header: string[];
                            /** @description Field (see /imports/fields) → index in `header` */
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                /**
                                 * @description What the coordinates are given in; required when there are any
                                 * @enum {string}
                                 */
                                datum?: "wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09";
                                /**
                                 * @description Kind of the rows that name none
                                 * @enum {string}
                                 */
                                kind?: "venue" | "road" | "toilet" | "service";
                                category?: string;
                                /** @description Town of the rows that name none */
                                town_code?: string;
                                /**
                                 * @description State of the new facilities whose rows give none; a facility without a state does not count for coverage
                                 * @enum {string}
                                 */
                                lifecycle?: "planned" | "under_construction" | "accepted" | "operating" | "suspended";
                                source?: string;
                                source_licence?: string;
                            };
                            proposed_datum: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                            /** @description To be said before the rows are judged: the option of that name, or a column for it */
                            needs: ("datum" | "kind" | "category" | "name_zh" | "town")[];
                            counts: {
                                rows: number;
                                add: number;
                                change: number;
                                leave: number;
                                refuse: number;
                                /** @description Of the refused: rows that the inventory changed under after the dry run, found while the others were written */
                                outdated: number;
                                /** @description Rows by code of reason */
                                reasons: {
                                    [key: string]: number;
                                };
                            };
                            warnings: {
                                /** @description Stable name */
                                code: string;
                                /** @description What was found */
                                title: string;
                                /** @description What to do */
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                                /** @description Has to be named in `confirm_warnings` before the import can be applied */
                                must_confirm: boolean;
                                fix: {
                                    /** @description Only what changes; null: no column */
                                    mapping?: {
                                        [key: string]: number | null;
                                    };
                                    options?: {
                                        datum?: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                                        kind?: ("venue" | "road" | "toilet" | "service") | null;
                                        category?: string | null;
                                        town_code?: string | null;
                                        lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended") | null;
                                        source?: string | null;
                                        source_licence?: string | null;
                                    };
                                } | null;
                            }[];
                            actor: string;
                            /** Format: date-time */
                            created_at: string;
                            applied_at: string | null;
                            undone_at: string | null;
                            undone_by: string | null;
                            undone: {
                                removed: number;
                                restored: number;
                                kept: number;
                            } | null;
                            /** @description The database holds example data: what is imported will be removed together with it */
                            example_data: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What taking an import back would do
         * @description Writes nothing. `kept_facilities` says what stands on the import: facility, latest change, author and time; and who has a former code now.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
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
                            /** @description Facilities that the import added and that leave the register with all of theirs */
                            removed: number;
                            /** @description Facilities that it changed and that get back what they had */
                            restored: number;
                            /** @description Facilities that somebody has built on since, or whose former code another has now */
                            kept: number;
                            kept_facilities: {
                                /** Format: uuid */
                                facility_id: string;
                                name_zh: string;
                                name_en: string | null;
                                /** @description What was changed last: facilities, components, facts, lifecycle_events, verifications or merges */
                                entity: string;
                                /** @enum {string} */
                                action: "insert" | "update" | "delete";
                                fields: string[];
                                /** @description How many changes stand on the import */
                                changes: number;
                                actor: string;
                                /** Format: date-time */
                                at: string;
                                import_id: string | null;
                                import_file_name: string | null;
                                code_holder: {
                                    /** Format: uuid */
                                    facility_id: string;
                                    name_zh: string;
                                    name_en: string | null;
                                    code: string;
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Take an import back
         * @description Facilities that it added leave the register, those that it changed get back what they had; the history keeps all. Refused as `undo_built_on` when later changes stand on it or a former code is taken; with `keep_built_on` those facilities stay as they are and the rest is taken back. Others see it go bit by bit: ask for the import until its state is `undone`, or `applied` again, with `problem`, when somebody changed a part of it meanwhile, which is kept. A stopped server goes on when it starts again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        keep_built_on?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            file_name: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx" | "geojson" | "shapefile" | "geopackage" | "osm_pbf" | "osm_xml" | "a11yjson" | "opensidewalks";
                            layout: {
                                /** @description utf-8 or gb18030 */
                                encoding?: string;
                                delimiter?: string;
                                bom?: boolean;
                                /** @description The sheet that was read; to read another, upload again with `sheet` */
                                sheet?: string;
                                sheets?: string[];
                            };
                            /** @enum {string} */
                            state: "reading" | "judging" | "ready" | "applying" | "applied" | "undoing" | "undone" | "cancelled" | "failed";
                            progress: {
                                done: number;
                                total: number | null;
                                /** @description Another import is applied, or taken back, first */
                                waiting: boolean;
                            } | null;
                            problem: {
                                code: string;
                                title: string;
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                            } | null;
                            header: string[];
                            /** @description Field (see /imports/fields) → index in `header` */
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                /**
                                 * @description What the coordinates are given in; required when there are any
                                 * @enum {string}
                                 */
                                datum?: "wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09";
                                /**
                                 * @description Kind of the rows that name none
                                 * @enum {string}
                                 */
                                kind?: "venue" | "road" | "toilet" | "service";
                                category?: string;
                                /** @description Town of the rows that name none */
                                town_code?: string;
                                /**
                                 * @description State of the new facilities whose rows give none; a facility without a state does not count for coverage
                                 * @enum {string}
                                 */
                                lifecycle?: "planned" | "under_construction" | "accepted" | "operating" | "suspended";
                                source?: string;
                                source_licence?: string;
                            };
                            proposed_datum: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                            /** @description To be said before the rows are judged: the option of that name, or a column for it */
                            needs: ("datum" | "kind" | "category" | "name_zh" | "town")[];
                            counts: {
                                rows: number;
                                add: number;
                                change: number;
                                leave: number;
                                refuse: number;
                                /** @description Of the refused: rows that the inventory changed under after the dry run, found while the others were written */
                                outdated: number;
                                /** @description Rows by code of reason */
                                reasons: {
                                    [key: string]: number;
                                };
                            };
                            warnings: {
                                /** @description Stable name */
                                code: string;
                                /** @description What was found */
                                title: string;
                                /** @description What to do */
                                remedy: string;
                                parameters: {
                                    [key: string]: string | number;
                                };
                                /** @description Has to be named in `confirm_warnings` before the import can be applied */
                                must_confirm: boolean;
                                fix: {
                                    /** @description Only what changes; null: no column */
                                    mapping?: {
                                        [key: string]: number | null;
                                    };
                                    options?: {
                                        datum?: ("wgs84" | "cgcs2000" | "epsg_4546" | "epsg_4547" | "gcj02" | "bd09") | null;
                                        kind?: ("venue" | "road" | "toilet" | "service") | null;
                                        category?: string | null;
                                        town_code?: string | null;
                                        lifecycle?: ("planned" | "under_construction" | "accepted" | "operating" | "suspended") | null;
                                        source?: string | null;
                                        source_licence?: string | null;
                                    };
                                } | null;
                            }[];
                            actor: string;
                            /** Format: date-time */
                            created_at: string;
                            applied_at: string | null;
                            undone_at: string | null;
                            undone_by: string | null;
                            undone: {
                                removed: number;
                                restored: number;
                                kept: number;
                            } | null;
                            /** @description The database holds example data: what is imported will be removed together with it */
                            example_data: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Formats that the inventory can be taken out in
         * @description Example data is not offered where it would be taken for real.
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
                            formats: {
                                name: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                media_type: string;
                                ending: string;
                                most_records: number | null;
                            }[];
                        };
                    };
                };
                401: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/v1/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The inventory as a file
         * @description All facilities that match, with their parts, facts, life and verifications, as one file; by the same conditions as the list.
         *     Importing such a file again changes nothing. The header `export-next-since` is a token: sent as `since`, the next file holds what changed after this one,
         *     and a tombstone for each facility that is closed, merged, deleted or outside the conditions now. One export at a time for each reader.
         *     A connection that is cut before the end means that the file is not whole. Names of people are for staff.
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
                    /** @description Closed facilities too, whatever their state */
                    with_closed?: boolean;
                    /** @description Of a table: the codes of the database, or Chinese headings and words; an import reads either. Absent: codes */
                    headings?: "codes" | "zh";
                    /** @description `export-next-since` of an earlier reply: only what changed since, and what is gone */
                    since?: string;
                };
                header?: never;
                path: {
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/geo+json": string;
                        "text/csv": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/geopackage+sqlite3": string;
                        "application/vnd.a11yjson+json": string;
                        "application/vnd.opensidewalks+json": string;
                        "application/xml": string;
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                410: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    responses: {
        /** @description A refusal by its stable name */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
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
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
