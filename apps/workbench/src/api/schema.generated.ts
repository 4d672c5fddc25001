// Written by tools/api-types from the server's OpenAPI document. Do not edit.
export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts
         * @description 看账号清单. Permission: account.keep. Roles: security-administrator.
         */
        get: operations["accounts_listAccounts"];
        put?: never;
        /**
         * Open an account for an official
         * @description 给工作人员开账号. Permission: account.keep. Roles: security-administrator.
         */
        post: operations["accounts_openAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an account
         * @description 看一个账号. Permission: account.keep. Roles: security-administrator.
         */
        get: operations["accounts_readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable an account
         * @description 停用账号. Permission: account.keep. Roles: security-administrator.
         */
        post: operations["accounts_disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable an account
         * @description 恢复账号. Permission: account.keep. Roles: security-administrator.
         */
        post: operations["accounts_enableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a role
         * @description 授予角色. Permission: grant.give. Roles: security-administrator.
         */
        post: operations["accounts_grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the link of an account again
         * @description 重新发账号链接. Permission: account.keep. Roles: security-administrator.
         */
        post: operations["accounts_renewLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer an official
         * @description 办理调动. Permission: grant.give. Roles: security-administrator.
         */
        post: operations["accounts_transferWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List applications
         * @description 看投递列表. Permission: application.list. Roles: person, organisation-admin, recruiter, reporter, village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["applications_listApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an application
         * @description 看一份投递. Permission: application.read. Roles: person, organisation-admin, recruiter, reporter, village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["applications_readApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/chase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an answer
         * @description 催答复. Permission: application.chase. Roles: person.
         */
        post: operations["applications_chaseAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/cv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the CV of an applicant
         * @description 看投来的简历. Permission: cv.read-sent. Roles: person, organisation-admin, recruiter, reporter.
         */
        get: operations["cv_readSentCv"];
        put?: never;
        /**
         * Send my CV with an application
         * @description 随投递附上简历. Permission: cv.own. Roles: person.
         */
        post: operations["cv_sendCv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/cv/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the CV of an applicant
         * @description 下载投来的简历. Permission: cv.read-sent. Roles: person, organisation-admin, recruiter, reporter.
         */
        get: operations["cv_downloadSentCv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/cv/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whether a CV came with an application
         * @description 看有没有附简历. Permission: cv.read-sent. Roles: person, organisation-admin, recruiter, reporter.
         */
        get: operations["cv_askForSentCv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a departure on evidence
         * @description 凭证记录离职. Permission: application.confirm-start. Roles: village-worker, town-officer, county-officer.
         */
        post: operations["applications_confirmDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the evidence of an application
         * @description 看到岗的凭证. Permission: application.read-evidence. Roles: person, village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["applications_listEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/evidence/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a paper of evidence
         * @description 打开到岗的凭证. Permission: application.read-evidence. Roles: person, village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["applications_readEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/my-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act on my application
         * @description 处理我的投递. Permission: application.move-own. Roles: person.
         */
        post: operations["applications_moveMyApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a start on evidence
         * @description 凭证确认到岗. Permission: application.confirm-start. Roles: village-worker, town-officer, county-officer.
         */
        post: operations["applications_confirmStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer an applicant
         * @description 答复应聘者. Permission: application.answer. Roles: organisation-admin, recruiter.
         */
        post: operations["applications_answerApplicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export applications
         * @description 导出投递. Permission: application.list. Roles: person, organisation-admin, recruiter, reporter, village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["desk_exportApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the places of the area
         * @description 看辖区里的地方. Permission: grant.list. Roles: security-administrator.
         */
        get: operations["accounts_listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit log
         * @description 查审计日志. Permission: audit.read. Roles: audit-administrator.
         */
        get: operations["audits_listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audited-errors/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audited error of a number
         * @description 看一个数的抽查误差. Permission: sample.result. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["audits_readAuditedError"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the board
         * @description 看看板. Permission: board.read. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["board_readBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board/{target}/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Break a number down
         * @description 按县、部门、月份看. Permission: board.read. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["board_readBreakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board/{target}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain a number
         * @description 解释一个数. Permission: board.records. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["board_explainTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board/{target}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the records behind a number
         * @description 看一个数的全部记录. Permission: board.records. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["board_listTargetRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board/{target}/records/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the records behind a number
         * @description 导出一个数的记录. Permission: board.records. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["board_exportTargetRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the board
         * @description 导出看板. Permission: board.read. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["board_exportBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contested records to check
         * @description 待核实的“不是这样”. Permission: check.settle. Roles: county-officer, city-officer.
         */
        get: operations["ledger_listChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a contested record
         * @description 核实有争议的记录. Permission: check.settle. Roles: county-officer, city-officer.
         */
        post: operations["ledger_settleCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export contested records
         * @description 导出待核实的记录. Permission: check.settle. Roles: county-officer, city-officer.
         */
        get: operations["desk_exportChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the forms offer
         * @description 表单里的选项. Permission: choices.read. Roles: person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator.
         */
        get: operations["desk_readChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/closes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepare the monthly close
         * @description 提交月结. Permission: close.prepare. Roles: county-officer, city-officer.
         */
        post: operations["ledger_prepareClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/closes/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the monthly close
         * @description 接收月结. Permission: close.accept. Roles: city-officer, leader.
         */
        post: operations["ledger_acceptClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/closes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the monthly close
         * @description 复核月结. Permission: close.approve. Roles: county-officer, city-officer.
         */
        post: operations["ledger_approveClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/closes/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen the monthly close
         * @description 重开月结. Permission: close.reopen. Roles: county-officer, city-officer, leader.
         */
        post: operations["ledger_reopenClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/closes/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the monthly close
         * @description 看月结. Permission: close.read. Roles: county-officer, city-officer, leader, auditor.
         */
        get: operations["ledger_readClose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/closes/{month}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what changed after the close
         * @description 看结账后的变化. Permission: close.read. Roles: county-officer, city-officer, leader, auditor.
         */
        get: operations["ledger_listRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the commitments
         * @description 承诺清单. Permission: commitment.read. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["plan_listCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments/{commitment}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign a commitment to a department
         * @description 指定承诺的责任部门. Permission: commitment.change. Roles: city-officer, system-administrator.
         */
        post: operations["plan_assignOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments/{commitment}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a step
         * @description 增加步骤. Permission: commitment.change. Roles: city-officer, system-administrator.
         */
        post: operations["plan_addStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the commitments
         * @description 导出承诺清单. Permission: commitment.read. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["desk_exportCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See requests for corrections
         * @description 看更正申请. Permission: privacy.answer. Roles: village-worker, town-officer, county-officer, city-officer.
         */
        get: operations["privacy_listDataRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests/{request}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a request for a correction
         * @description 答复更正申请. Permission: privacy.answer. Roles: village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["privacy_answerCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export requests for corrections
         * @description 导出更正申请. Permission: privacy.answer. Roles: village-worker, town-officer, county-officer, city-officer.
         */
        get: operations["desk_exportDataRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List likely duplicates
         * @description 看疑似重复的岗位. Permission: post.duplicates. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["posts_listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{pair}/apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep two posts apart
         * @description 不是重复，分开保留. Permission: post.merge. Roles: county-officer, city-officer.
         */
        post: operations["posts_keepApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{pair}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge two posts
         * @description 合并重复的岗位. Permission: post.merge. Roles: county-officer, city-officer.
         */
        post: operations["posts_mergePosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export likely duplicates
         * @description 导出疑似重复. Permission: post.duplicates. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["desk_exportDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List employers
         * @description 看单位列表. Permission: employer.list. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["desk_listEmployers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an employer
         * @description 看单位. Permission: employer.read. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["posts_readEmployer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export employers
         * @description 导出单位. Permission: employer.list. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["desk_exportEmployers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See requests to be erased
         * @description 看注销申请. Permission: privacy.erase. Roles: city-officer.
         */
        get: operations["privacy_listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{request}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on an erasure
         * @description 批准注销. Permission: privacy.erase. Roles: city-officer.
         */
        post: operations["privacy_decideErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export requests to be erased
         * @description 导出注销申请. Permission: privacy.erase. Roles: city-officer.
         */
        get: operations["desk_exportErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open an evidence file
         * @description 查看佐证文件. Permission: evidence.read. Roles: county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["plan_readEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reported figures
         * @description 上报数清单. Permission: figure.read. Roles: county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["plan_listReportedFigures"];
        put?: never;
        /**
         * Submit a figure
         * @description 上报数据. Permission: figure.submit. Roles: county-officer, city-officer.
         */
        post: operations["plan_submitReportedFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{figure}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a figure
         * @description 采信上报数. Permission: figure.decide. Roles: county-officer, city-officer.
         */
        post: operations["plan_acceptReportedFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{figure}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a figure
         * @description 不采信上报数. Permission: figure.decide. Roles: county-officer, city-officer.
         */
        post: operations["plan_rejectReportedFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export reported figures
         * @description 导出上报数. Permission: figure.read. Roles: county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["desk_exportFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-burden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the burden of forms
         * @description 看填表负担. Permission: form.burden. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor.
         */
        get: operations["registry_readFormBurden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List graduates
         * @description 看毕业生. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        get: operations["rosters_listGraduates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduates/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export graduates
         * @description 导出毕业生. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        get: operations["desk_exportGraduates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduates/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why somebody is missing from a roster
         * @description 说明名册上少了的人. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        post: operations["rosters_answerMissing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles given
         * @description 看授权清单. Permission: grant.list. Roles: security-administrator.
         */
        get: operations["accounts_listGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grant}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a role
         * @description 结束角色. Permission: grant.give. Roles: security-administrator.
         */
        post: operations["accounts_endGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description 看导入列表. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        get: operations["posts_listImports"];
        put?: never;
        /**
         * Send a list of posts
         * @description 传一张岗位表. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["posts_uploadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import
         * @description 看一次导入. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        get: operations["posts_readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the mended list
         * @description 传改好的表. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["posts_uploadImportAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name the columns
         * @description 对列. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        put: operations["posts_mapImport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/marked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the marked rows of an import
         * @description 下载标好的表. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        get: operations["posts_readMarkedImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the posts of an import
         * @description 批量发布导入的岗位. Permission: post.review. Roles: county-officer, city-officer.
         */
        post: operations["posts_reviewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write an import
         * @description 写入. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["posts_runImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an import
         * @description 撤掉一次导入. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["posts_undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the list of imports
         * @description 导出导入列表. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        get: operations["desk_exportImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the template
         * @description 下载模板. Permission: post.import. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        get: operations["posts_getImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members
         * @description 看单位成员. Permission: member.manage. Roles: organisation-admin.
         */
        get: operations["accounts_listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{grant}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over the administration
         * @description 移交管理员. Permission: member.manage. Roles: organisation-admin.
         */
        post: operations["accounts_offerHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{grant}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a member
         * @description 移除成员. Permission: member.manage. Roles: organisation-admin.
         */
        post: operations["accounts_removeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{grant}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a member’s role
         * @description 换成员的角色. Permission: member.manage. Roles: organisation-admin.
         */
        post: operations["accounts_changeMemberRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/handovers/{handover}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back an offered hand-over
         * @description 收回移交. Permission: member.manage. Roles: organisation-admin.
         */
        post: operations["accounts_withdrawHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a member
         * @description 邀请成员. Permission: member.manage. Roles: organisation-admin.
         */
        post: operations["accounts_inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/invitations/{invitation}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an invitation
         * @description 收回邀请. Permission: member.manage. Roles: organisation-admin.
         */
        post: operations["accounts_withdrawInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my messages
         * @description 看我的消息. Permission: inbox.read. Roles: person, organisation-admin, recruiter, reporter.
         */
        get: operations["inbox_listMyMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{message}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark as read
         * @description 标为已读. Permission: inbox.mark. Roles: person, organisation-admin, recruiter, reporter.
         */
        post: operations["inbox_markMessageRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark what was seen as read
         * @description 看过的标为已读. Permission: inbox.mark. Roles: person, organisation-admin, recruiter, reporter.
         */
        post: operations["inbox_markMessagesRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what I agreed to
         * @description 看我的同意. Permission: privacy.own. Roles: person.
         */
        get: operations["privacy_listMyConsents"];
        put?: never;
        /**
         * Agree, or take it back
         * @description 同意或撤回同意. Permission: privacy.own. Roles: person.
         */
        post: operations["privacy_setMyConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my CV
         * @description 看我的简历. Permission: cv.own. Roles: person.
         */
        get: operations["cv_readMyCv"];
        put?: never;
        /**
         * Save my CV
         * @description 存我的简历. Permission: cv.own. Roles: person.
         */
        post: operations["cv_saveMyCv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cv/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Share my CV
         * @description 分享我的简历. Permission: cv.own. Roles: person.
         */
        post: operations["cv_shareCv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cv/links/{link}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a link
         * @description 撤掉简历链接. Permission: cv.own. Roles: person.
         */
        post: operations["cv_revokeCvLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cv/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download my CV
         * @description 下载我的简历. Permission: cv.own. Roles: person.
         */
        get: operations["cv_downloadMyCv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See all my data
         * @description 看我的全部信息. Permission: privacy.own. Roles: person.
         */
        get: operations["privacy_listMyData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/data/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a correction
         * @description 申请更正. Permission: privacy.own. Roles: person.
         */
        post: operations["privacy_requestCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/data/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to be erased
         * @description 申请注销并删除. Permission: privacy.own. Roles: person.
         */
        post: operations["privacy_requestErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/data/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download my data
         * @description 下载我的信息. Permission: privacy.own. Roles: person.
         */
        get: operations["privacy_exportMyData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/data/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who looked at my data
         * @description 看谁看过我的信息. Permission: privacy.own. Roles: person.
         */
        get: operations["privacy_listMyLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/data/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my requests
         * @description 看我的申请. Permission: privacy.own. Roles: person.
         */
        get: operations["privacy_listMyRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/data/requests/{request}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw my request
         * @description 撤回申请. Permission: privacy.own. Roles: person.
         */
        post: operations["privacy_withdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a colleague stand in
         * @description 请假委托同事代办. Permission: grant.delegate. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor.
         */
        post: operations["accounts_delegateGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/delegations/{grant}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a delegation
         * @description 收回委托. Permission: grant.delegate. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor.
         */
        post: operations["accounts_endDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/facts/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it is true
         * @description 是这样. Permission: fact.answer. Roles: person.
         */
        post: operations["ledger_confirmMyFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/facts/{id}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it is not true
         * @description 不是这样. Permission: fact.answer. Roles: person.
         */
        post: operations["ledger_contestMyFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/facts/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for my word
         * @description 等我确认的事. Permission: fact.answer. Roles: person.
         */
        get: operations["ledger_listMyPendingFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/graduations/{graduate}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what my school says of me
         * @description 看学校报的我的去向. Permission: roster.read-own. Roles: person.
         */
        get: operations["rosters_readMyDestination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my roles
         * @description 看我的身份. Permission: grant.read-own. Roles: person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator.
         */
        get: operations["accounts_listMyGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/handovers/{handover}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over the administration
         * @description 接管单位. Permission: member.answer. Roles: organisation-admin, recruiter, reporter, school-counsellor.
         */
        post: operations["accounts_answerHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my household
         * @description 看我的家庭. Permission: household.read-own. Roles: person.
         */
        get: operations["registry_readMyHousehold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/household/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a family member
         * @description 请家人同意登记. Permission: household.change-own. Roles: person.
         */
        post: operations["registry_askHouseholdMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/household/members/{member}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a household request
         * @description 答复家庭登记. Permission: household.change-own. Roles: person.
         */
        post: operations["registry_answerHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my membership
         * @description 看我在单位的身份. Permission: member.read. Roles: organisation-admin, recruiter, reporter, school-counsellor.
         */
        get: operations["accounts_readMembership"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/membership/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave the organisation
         * @description 退出单位. Permission: member.leave. Roles: organisation-admin, recruiter, reporter, school-counsellor.
         */
        post: operations["accounts_leaveOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/merges/{merge}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a merge of one’s own record
         * @description 看自己登记的合并. Permission: person.object-to-merge. Roles: person.
         */
        get: operations["registry_readMyMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/merges/{merge}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object to a merge of one’s record
         * @description 对合并提出异议. Permission: person.object-to-merge. Roles: person.
         */
        post: operations["registry_objectToMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my record
         * @description 看我的信息. Permission: person.read-own. Roles: person.
         */
        get: operations["registry_readMyProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my whole record
         * @description 看我的档案. Permission: person.read-record. Roles: person.
         */
        get: operations["registry_readMyRecord"];
        put?: never;
        /**
         * Edit my record
         * @description 改我的档案. Permission: person.edit-own. Roles: person.
         */
        post: operations["registry_editMyRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my registrations
         * @description 看我的登记. Permission: registration.read-own. Roles: person.
         */
        get: operations["registry_listMyRegistrations"];
        put?: never;
        /**
         * Apply for registration
         * @description 申请登记. Permission: registration.apply. Roles: person.
         */
        post: operations["registry_applyForRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/registrations/{registration}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act on my registration
         * @description 办我的登记. Permission: registration.move-own. Roles: person.
         */
        post: operations["registry_moveMyRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation-codes/{creditCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up a credit code
         * @description 查信用代码登记了没有. Permission: organisation.look-up. Roles: visitor, person, organisation-admin, recruiter, reporter.
         */
        get: operations["organisations_lookUpCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My requests for organisations
         * @description 我的单位申请. Permission: organisation.ask. Roles: visitor, person, organisation-admin, recruiter, reporter.
         */
        get: operations["organisations_listMyRequests"];
        put?: never;
        /**
         * Ask for an organisation to be registered
         * @description 申请登记单位. Permission: organisation.ask. Roles: visitor, person, organisation-admin, recruiter, reporter.
         */
        post: operations["organisations_beginRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation-requests/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See my request for an organisation
         * @description 看我的单位申请. Permission: organisation.ask. Roles: visitor, person, organisation-admin, recruiter, reporter.
         */
        get: operations["organisations_readRequest"];
        /**
         * Change a request for an organisation
         * @description 改单位申请. Permission: organisation.ask. Roles: visitor, person, organisation-admin, recruiter, reporter.
         */
        put: operations["organisations_editRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation-requests/{receipt}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a paper
         * @description 交一份材料. Permission: organisation.ask. Roles: visitor, person, organisation-admin, recruiter, reporter.
         */
        post: operations["organisations_addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation-requests/{receipt}/documents/{document}": {
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
         * Remove a paper
         * @description 删一份材料. Permission: organisation.ask. Roles: visitor, person, organisation-admin, recruiter, reporter.
         */
        delete: operations["organisations_removeDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation-requests/{receipt}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a request for verification
         * @description 送去核验. Permission: organisation.ask. Roles: visitor, person, organisation-admin, recruiter, reporter.
         */
        post: operations["organisations_sendRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation-requests/{receipt}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a request for an organisation
         * @description 撤回单位申请. Permission: organisation.ask. Roles: visitor, person, organisation-admin, recruiter, reporter.
         */
        post: operations["organisations_withdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find organisations by name
         * @description 按名称找单位. Permission: organisation.find. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["organisations_find"];
        put?: never;
        /**
         * Register an organisation
         * @description 登记单位. Permission: organisation.register. Roles: village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["registry_registerOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an organisation’s record
         * @description 看单位档案. Permission: organisation.read. Roles: organisation-admin, recruiter, reporter, village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["organisations_readOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation}/administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appoint an organisation’s administrator
         * @description 核对材料后指定单位管理员. Permission: member.appoint. Roles: county-officer, city-officer.
         */
        post: operations["accounts_appointAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation}/licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a renewed licence
         * @description 登记换好的许可证. Permission: organisation.move. Roles: county-officer, city-officer.
         */
        post: operations["organisations_renewLicence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members or tenants
         * @description 看会员或入驻单位. Permission: link.list. Roles: organisation-admin, recruiter, reporter, village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["organisations_listLinked"];
        put?: never;
        /**
         * Add members or tenants
         * @description 加会员或入驻单位. Permission: link.change. Roles: organisation-admin, village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["organisations_addLinked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation}/links/{link}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a membership or tenancy
         * @description 结束会员或入驻. Permission: link.change. Roles: organisation-admin, village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["organisations_endLinked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an organisation on
         * @description 处理单位. Permission: organisation.move. Roles: county-officer, city-officer.
         */
        post: operations["organisations_moveOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Edit what an organisation says of itself
         * @description 改单位介绍和联系方式. Permission: organisation.edit. Roles: organisation-admin.
         */
        put: operations["organisations_editOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/mine/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for name, kind or code to be changed
         * @description 申请变更单位名称、类型或代码. Permission: organisation.edit. Roles: organisation-admin.
         */
        post: operations["organisations_askForChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/mine/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What my organisation belongs to
         * @description 我的单位属于哪些协会和园区. Permission: link.mine. Roles: organisation-admin, recruiter, reporter.
         */
        get: operations["organisations_listMyHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overdue-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List overdue steps
         * @description 逾期步骤. Permission: commitment.read. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["plan_listOverdueSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description 看人员列表. Permission: person.list. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["registry_listPeople"];
        put?: never;
        /**
         * Enter a person
         * @description 录入一个人. Permission: person.enter. Roles: village-worker, town-officer, county-officer.
         */
        post: operations["registry_addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people who may be entered twice
         * @description 看疑似重复的人员. Permission: person.duplicates. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["registry_listPersonDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people-duplicates/{pair}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See two records side by side
         * @description 并排看两份登记. Permission: person.duplicate-read. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["registry_readPersonDuplicate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people-duplicates/{pair}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a pair of records
         * @description 定一对登记是不是同一个人. Permission: person.merge. Roles: town-officer, county-officer, city-officer.
         */
        post: operations["registry_decidePersonDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people-duplicates/{pair}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge two records of one person
         * @description 把两份登记合并成一份. Permission: person.merge. Roles: town-officer, county-officer, city-officer.
         */
        post: operations["registry_mergePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List merges of records
         * @description 看合并记录. Permission: person.duplicates. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["registry_listMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people-merges/{merge}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a merge of records
         * @description 看一次合并. Permission: person.duplicate-read. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["registry_readMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people-merges/{merge}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a merge of records back
         * @description 把合并的登记拆开. Permission: person.merge. Roles: town-officer, county-officer, city-officer.
         */
        post: operations["registry_unmergePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a person
         * @description 看一个人. Permission: person.read. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["registry_readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply for somebody
         * @description 代为申请登记. Permission: registration.apply-for. Roles: village-worker, town-officer, county-officer.
         */
        post: operations["registry_applyForThem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See a number in full
         * @description 看完整号码. Permission: person.reveal. Roles: village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["registry_revealPersonField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/spells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a status
         * @description 记一段身份. Permission: person.record-spell. Roles: village-worker, town-officer, county-officer.
         */
        post: operations["registry_recordSpell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/spells/{spell}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a status
         * @description 结束一段身份. Permission: person.record-spell. Roles: village-worker, town-officer, county-officer.
         */
        post: operations["registry_closeSpell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit a record
         * @description 改人员档案. Permission: person.edit. Roles: village-worker, town-officer, county-officer.
         */
        post: operations["registry_editPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a value of a record
         * @description 核实档案里的一项. Permission: person.verify. Roles: village-worker, town-officer, county-officer.
         */
        post: operations["registry_verifyPersonField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a person
         * @description 找人. Permission: person.search. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["registry_searchPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a plan in
         * @description 导入计划. Permission: plan.import. Roles: system-administrator, system.
         */
        post: operations["plan_importPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List posts
         * @description 看岗位列表. Permission: post.list. Roles: organisation-admin, recruiter, reporter, village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["posts_listPosts"];
        put?: never;
        /**
         * Write a post
         * @description 写一个岗位. Permission: post.write. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["posts_draftPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{post}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a post
         * @description 看岗位. Permission: post.read. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["posts_readPost"];
        /**
         * Change a post
         * @description 改岗位. Permission: post.write. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        put: operations["posts_editPost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{post}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply for a post
         * @description 投岗位. Permission: post.apply. Roles: person.
         */
        post: operations["posts_applyForPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{post}/doubt/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear a doubtful post
         * @description 取消存疑. Permission: post.clear-doubt. Roles: county-officer, city-officer.
         */
        post: operations["posts_clearDoubt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{post}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review a post
         * @description 审核岗位. Permission: post.review. Roles: county-officer, city-officer.
         */
        post: operations["posts_reviewPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{post}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Similar posts
         * @description 差不多的岗位. Permission: post.search. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["posts_similarPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{post}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a post on
         * @description 处理岗位. Permission: post.move. Roles: organisation-admin, recruiter, village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["posts_movePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export posts
         * @description 导出岗位. Permission: post.list. Roles: organisation-admin, recruiter, reporter, village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["desk_exportPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is held and why
         * @description 看我们留什么、为什么. Permission: privacy.read-purposes. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["privacy_listPurposes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the commitments in public
         * @description 公开的承诺清单. Permission: plan.read. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["plan_listPublicCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the public numbers
         * @description 看公开的数. Permission: number.read-public. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["ledger_readPublicNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/numbers/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how a number is counted
         * @description 看这个数怎么数. Permission: number.read-public. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["ledger_explainPublicNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pushes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pushes
         * @description 看推送记录. Permission: post.pushes. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["posts_listPushes"];
        put?: never;
        /**
         * Push posts to people
         * @description 推送岗位. Permission: post.push. Roles: village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["posts_pushPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pushes/{push}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a push
         * @description 看一次推送. Permission: post.pushes. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["posts_readPush"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pushes/{push}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a push
         * @description 导出一次推送. Permission: post.pushes. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["desk_exportPush"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pushes/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count whom a push would reach
         * @description 看推送能到多少人. Permission: post.push. Roles: village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["posts_countAudience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pushes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export pushes
         * @description 导出推送记录. Permission: post.pushes. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["desk_exportPushes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List registrations
         * @description 看登记列表. Permission: registration.list. Roles: village-worker, town-officer, county-officer, city-officer, auditor.
         */
        get: operations["registry_listRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/{registration}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a registration
         * @description 办理登记. Permission: registration.move. Roles: village-worker, town-officer, county-officer, city-officer.
         */
        post: operations["registry_moveRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is due to be let go of
         * @description 看到期清单. Permission: privacy.retain. Roles: city-officer.
         */
        get: operations["privacy_listRetention"];
        put?: never;
        /**
         * List what is due
         * @description 列出到期信息. Permission: privacy.retain. Roles: city-officer.
         */
        post: operations["privacy_makeRetentionList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/{list}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve what is due
         * @description 批准到期清单. Permission: privacy.retain. Roles: city-officer.
         */
        post: operations["privacy_approveRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/{list}/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry out what was approved
         * @description 执行到期清单. Permission: privacy.retain. Roles: city-officer.
         */
        post: operations["privacy_executeRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export what is due
         * @description 导出到期清单. Permission: privacy.retain. Roles: city-officer.
         */
        get: operations["desk_exportRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports of rosters
         * @description 看名册导入. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        get: operations["rosters_listImports"];
        put?: never;
        /**
         * Send a roster of graduates
         * @description 传一份毕业生名册. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        post: operations["rosters_uploadRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import of a roster
         * @description 看一次名册导入. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        get: operations["rosters_readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the mended roster
         * @description 传改好的名册. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        post: operations["rosters_uploadRosterAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name the columns of a roster
         * @description 对名册的列. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        put: operations["rosters_mapRoster"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/marked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the marked rows of a roster
         * @description 下载标好的名册. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        get: operations["rosters_readMarked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/rows/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whose a student number is
         * @description 说清学号是谁的. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        post: operations["rosters_answerRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a roster
         * @description 写入名册. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        post: operations["rosters_runRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an import of a roster
         * @description 撤掉一次名册导入. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        post: operations["rosters_undoRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the template of a roster
         * @description 下载名册模板. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        get: operations["rosters_getTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List rosters of graduates
         * @description 看毕业生名册. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        get: operations["rosters_listRosters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the share who stay
         * @description 看留温率. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        get: operations["rosters_readRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List schools
         * @description 看学校. Permission: roster.keep. Roles: school-counsellor, city-officer.
         */
        get: operations["rosters_listSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List rounds of collection
         * @description 看岗位征集. Permission: round.read. Roles: organisation-admin, recruiter, reporter, county-officer, city-officer, auditor.
         */
        get: operations["posts_listRounds"];
        put?: never;
        /**
         * Open a round of collection
         * @description 开始一轮岗位征集. Permission: round.open. Roles: county-officer, city-officer.
         */
        post: operations["posts_openRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a round of collection
         * @description 看一轮岗位征集. Permission: round.read. Roles: organisation-admin, recruiter, reporter, county-officer, city-officer, auditor.
         */
        get: operations["posts_readRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{round}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a round of collection
         * @description 回复岗位征集. Permission: round.answer. Roles: organisation-admin, recruiter.
         */
        post: operations["posts_answerRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{round}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a round of collection
         * @description 结束一轮岗位征集. Permission: round.open. Roles: county-officer, city-officer.
         */
        post: operations["posts_closeRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{round}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the answers of a round
         * @description 导出一轮征集的答复. Permission: round.read. Roles: organisation-admin, recruiter, reporter, county-officer, city-officer, auditor.
         */
        get: operations["desk_exportRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export rounds of collection
         * @description 导出岗位征集. Permission: round.read. Roles: organisation-admin, recruiter, reporter, county-officer, city-officer, auditor.
         */
        get: operations["desk_exportRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the samples
         * @description 看抽查清单. Permission: sample.read. Roles: auditor.
         */
        get: operations["audits_listSamples"];
        put?: never;
        /**
         * Draw a sample
         * @description 抽一份样. Permission: sample.draw. Roles: auditor.
         */
        post: operations["audits_drawSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/samples/{sample}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a sample
         * @description 看一份抽查. Permission: sample.read. Roles: auditor.
         */
        get: operations["audits_readSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/samples/{sample}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a sample
         * @description 签结一份抽查. Permission: sample.mark. Roles: auditor.
         */
        post: operations["audits_closeSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/samples/{sample}/items/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a sampled record
         * @description 记一条抽查结果. Permission: sample.mark. Roles: auditor.
         */
        post: operations["audits_markItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/samples/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how large a sample must be
         * @description 看抽多少够. Permission: sample.draw. Roles: auditor.
         */
        get: operations["audits_previewSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search posts
         * @description 搜岗位. Permission: post.search. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["posts_searchPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am here
         * @description 我是谁. Permission: session.read. Roles: person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator.
         */
        get: operations["desk_readSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-cv/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a shared CV
         * @description 看分享的简历. Permission: cv.read-shared. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["cv_readSharedCv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-cv/{token}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a shared CV
         * @description 下载分享的简历. Permission: cv.read-shared. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["cv_downloadSharedCv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop-window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is on offer
         * @description 首页的数. Permission: post.search. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["posts_readShopWindow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/steps/{step}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A step is done
         * @description 步骤已完成. Permission: commitment.change. Roles: city-officer, system-administrator.
         */
        post: operations["plan_completeStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/steps/{step}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach evidence
         * @description 上传佐证. Permission: commitment.change. Roles: city-officer, system-administrator.
         */
        post: operations["plan_attachEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the targets
         * @description 目标清单. Permission: plan.read. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["plan_listTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a target
         * @description 查看目标. Permission: plan.read. Roles: visitor, person, organisation-admin, recruiter, reporter, school-counsellor, mentor, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator, security-administrator, audit-administrator, system.
         */
        get: operations["plan_readTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{target}/division": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Divide a target
         * @description 分解目标. Permission: target.change. Roles: city-officer, system-administrator.
         */
        post: operations["plan_divideTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{target}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the lead department
         * @description 确认牵头部门. Permission: plan.confirm-lead. Roles: system-administrator.
         */
        post: operations["plan_confirmLeadDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{target}/pacing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the pacing
         * @description 安排进度. Permission: target.change. Roles: city-officer, system-administrator.
         */
        post: operations["plan_setPacing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My tasks
         * @description 我的任务. Permission: task.list. Roles: organisation-admin, recruiter, reporter, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["desk_listMyTasks"];
        put?: never;
        /**
         * Give a task
         * @description 派任务. Permission: task.give. Roles: county-officer, city-officer, leader.
         */
        post: operations["desk_makeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a task
         * @description 办完任务. Permission: task.finish. Roles: village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        post: operations["desk_finishTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export tasks
         * @description 导出任务. Permission: task.list. Roles: organisation-admin, recruiter, reporter, village-worker, town-officer, county-officer, city-officer, leader, auditor, system-administrator.
         */
        get: operations["desk_exportTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verification-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reasons for deciding on a request
         * @description 核验用的原因. Permission: organisation.verify. Roles: county-officer, city-officer.
         */
        get: operations["organisations_listVerificationReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests for verification
         * @description 看待核验的单位. Permission: organisation.verify. Roles: county-officer, city-officer.
         */
        get: operations["organisations_listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verifications/{request}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare a request with its papers
         * @description 核对单位材料. Permission: organisation.verify. Roles: county-officer, city-officer.
         */
        get: operations["organisations_readRequestForOfficer"];
        put?: never;
        /**
         * Decide on a request
         * @description 核验单位材料. Permission: organisation.verify. Roles: county-officer, city-officer.
         */
        post: operations["organisations_decideRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verifications/{request}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a paper of a request
         * @description 看一份单位材料. Permission: organisation.verify. Roles: county-officer, city-officer.
         */
        get: operations["organisations_readDocument"];
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
export interface operations {
    accounts_listAccounts: {
        parameters: {
            query?: {
                after?: string;
                area?: string;
                disabled?: boolean;
                limit?: number;
                order?: "asc" | "desc";
                q?: string;
                sort?: "name" | "login" | "area" | "opened";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            disabled: boolean;
                            disabledReason: string | null;
                            entered: boolean;
                            /** Format: id */
                            id: string;
                            login: string;
                            name: string;
                            openedAt: string;
                            roles: {
                                en: string;
                                zh: string;
                            }[];
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    accounts_openAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area: string;
                    department: string;
                    login: string;
                    name: string;
                    reason?: string;
                    /** @enum {string} */
                    role: "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "security-administrator";
                    /** Format: day */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        account: string;
                        expiresAt: string;
                        token: string;
                    };
                };
            };
        };
    };
    accounts_readAccount: {
        parameters: {
            query: {
                account: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        disabled: boolean;
                        disabledReason: string | null;
                        entered: boolean;
                        grants: {
                            /** Format: id */
                            account: string;
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            department: string | null;
                            endedAt: string | null;
                            endedBy: string | null;
                            endReason: string | null;
                            from: string;
                            grantedAt: string;
                            grantedBy: string | null;
                            holder: string;
                            /** Format: id */
                            id: string;
                            lastUsedOn: string | null;
                            login: string;
                            mayEnd: boolean;
                            reason: string | null;
                            /** @enum {string} */
                            role: "visitor" | "person" | "organisation-admin" | "recruiter" | "reporter" | "school-counsellor" | "mentor" | "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "system-administrator" | "security-administrator" | "audit-administrator" | "system";
                            roleName: {
                                en: string;
                                zh: string;
                            };
                            standsIn: boolean;
                            /** @enum {string} */
                            state: "open" | "coming" | "over" | "ended";
                            until: string | null;
                        }[];
                        /** Format: id */
                        id: string;
                        login: string;
                        mayChange: boolean;
                        mine: boolean;
                        name: string;
                        openedAt: string;
                        version: number;
                    };
                };
            };
        };
    };
    accounts_disableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    account: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    accounts_enableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    account: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    accounts_grantRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    account: string;
                    area: string;
                    department: string;
                    reason: string;
                    /** @enum {string} */
                    role: "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "security-administrator";
                    /** Format: day */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        grant: string;
                        version: number;
                    };
                };
            };
        };
    };
    accounts_renewLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    account: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresAt: string;
                        token: string;
                    };
                };
            };
        };
    };
    accounts_transferWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    account: string;
                    leaves?: {
                        area?: string;
                        department?: string;
                    };
                    reason: string;
                    takes?: {
                        area: string;
                        department: string;
                        /** @enum {string} */
                        role: "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "security-administrator";
                        /** Format: day */
                        until?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                        version: number;
                    };
                };
            };
        };
    };
    applications_listApplications: {
        parameters: {
            query?: {
                after?: string;
                county?: string;
                limit?: number;
                order?: "asc" | "desc";
                overdue?: boolean;
                post?: string;
                q?: string;
                sort?: "person" | "employer" | "county" | "state" | "applied" | "due";
                state?: "received" | "invited" | "other-time" | "arranged" | "offered" | "accepted" | "started" | "left" | "refused" | "withdrawn" | "declined" | "closed";
                waitsFor?: "person" | "organisation";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            actions: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                name: "invite" | "agree" | "ask-other-time" | "offer" | "accept" | "decline" | "start" | "leave" | "refuse" | "withdraw" | "close";
                                needsReason: boolean;
                            }[];
                            answerDue: string | null;
                            answeredOn: string | null;
                            appliedAt: string;
                            chasedOn: string | null;
                            division: string;
                            due: string | null;
                            employer: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            fact: string | null;
                            /** Format: id */
                            id: string;
                            interview: {
                                at: string;
                                place: string;
                            } | null;
                            message: string;
                            overdue: boolean;
                            person: string;
                            post: {
                                /** Format: id */
                                id: string;
                                title: string;
                            };
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            resume: {
                                education?: string;
                                experience: string;
                                graduatedOn?: string;
                                major?: string;
                                name: string;
                                phone: string;
                                school?: string;
                                skills: string[];
                            };
                            startedOn: string | null;
                            startOn: string | null;
                            /** @enum {string} */
                            state: "received" | "invited" | "other-time" | "arranged" | "offered" | "accepted" | "started" | "left" | "refused" | "withdrawn" | "declined" | "closed";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            waitsFor: ("person" | "organisation" | "officer" | "offer") | null;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    applications_readApplication: {
        parameters: {
            query: {
                application: string;
            };
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        application: {
                            actions: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                name: "invite" | "agree" | "ask-other-time" | "offer" | "accept" | "decline" | "start" | "leave" | "refuse" | "withdraw" | "close";
                                needsReason: boolean;
                            }[];
                            answerDue: string | null;
                            answeredOn: string | null;
                            appliedAt: string;
                            chasedOn: string | null;
                            division: string;
                            due: string | null;
                            employer: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            fact: string | null;
                            /** Format: id */
                            id: string;
                            interview: {
                                at: string;
                                place: string;
                            } | null;
                            message: string;
                            overdue: boolean;
                            person: string;
                            post: {
                                /** Format: id */
                                id: string;
                                title: string;
                            };
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            resume: {
                                education?: string;
                                experience: string;
                                graduatedOn?: string;
                                major?: string;
                                name: string;
                                phone: string;
                                school?: string;
                                skills: string[];
                            };
                            startedOn: string | null;
                            startOn: string | null;
                            /** @enum {string} */
                            state: "received" | "invited" | "other-time" | "arranged" | "offered" | "accepted" | "started" | "left" | "refused" | "withdrawn" | "declined" | "closed";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            waitsFor: ("person" | "organisation" | "officer" | "offer") | null;
                        };
                        history: {
                            action: string;
                            at: string;
                            note: string | null;
                            /** @enum {string} */
                            party: "person" | "organisation" | "officer" | "offer";
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            /** @enum {string} */
                            toState: "received" | "invited" | "other-time" | "arranged" | "offered" | "accepted" | "started" | "left" | "refused" | "withdrawn" | "declined" | "closed";
                        }[];
                        whyNotChase: {
                            en: string;
                            zh: string;
                        } | null;
                    };
                };
            };
        };
    };
    applications_chaseAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    application: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    cv_readSentCv: {
        parameters: {
            query: {
                application: string;
            };
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: {
                            name: string;
                            sections: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                lines: {
                                    detail: {
                                        en: string;
                                        zh: string;
                                    } | null;
                                    time: string | null;
                                    title: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                /** @enum {string} */
                                name: "introduction" | "wishes" | "education" | "work" | "skills" | "certificates";
                            }[];
                        };
                        number: number;
                        sentAt: string;
                    };
                };
            };
        };
    };
    cv_sendCv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    application: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
        };
    };
    cv_downloadSentCv: {
        parameters: {
            query: {
                application: string;
            };
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    cv_askForSentCv: {
        parameters: {
            query: {
                application: string;
            };
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sentAt: string | null;
                    };
                };
            };
        };
    };
    applications_confirmDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    application: string;
                    evidence: string;
                    file: {
                        base64: string;
                        name: string;
                        type: string;
                    };
                    /** @enum {string} */
                    reason: "experience" | "skill" | "certificate" | "pay-not-agreed" | "hours-not-agreed" | "did-not-come" | "another-chosen" | "post-changed" | "own-wish" | "dismissed" | "contract-ended" | "age";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    applications_listEvidence: {
        parameters: {
            query: {
                application: string;
            };
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            action: "start" | "leave";
                            addedAt: string;
                            /** Format: id */
                            id: string;
                            name: string;
                            sha256: string;
                            size: number;
                            type: string;
                            words: string;
                        }[];
                    };
                };
            };
        };
    };
    applications_readEvidence: {
        parameters: {
            query: {
                application: string;
                evidence: string;
            };
            header?: never;
            path: {
                application: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    applications_moveMyApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "agree" | "ask-other-time" | "accept" | "decline" | "withdraw" | "leave";
                    /** Format: id */
                    application: string;
                    note?: string;
                    /** @enum {string} */
                    reason?: "experience" | "skill" | "certificate" | "pay-not-agreed" | "hours-not-agreed" | "did-not-come" | "another-chosen" | "post-changed" | "own-wish" | "dismissed" | "contract-ended" | "age";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    applications_confirmStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    application: string;
                    evidence: string;
                    file: {
                        base64: string;
                        name: string;
                        type: string;
                    };
                    /** Format: day */
                    startOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    applications_answerApplicant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "invite" | "offer" | "refuse" | "start" | "leave";
                    /** Format: id */
                    application: string;
                    interview?: {
                        at: string;
                        place: string;
                    };
                    note?: string;
                    /** @enum {string} */
                    reason?: "experience" | "skill" | "certificate" | "pay-not-agreed" | "hours-not-agreed" | "did-not-come" | "another-chosen" | "post-changed" | "own-wish" | "dismissed" | "contract-ended" | "age";
                    /** Format: day */
                    startOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    desk_exportApplications: {
        parameters: {
            query?: {
                after?: string;
                county?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                order?: "asc" | "desc";
                overdue?: boolean;
                post?: string;
                q?: string;
                sort?: "person" | "employer" | "county" | "state" | "applied" | "due";
                state?: "received" | "invited" | "other-time" | "arranged" | "offered" | "accepted" | "started" | "left" | "refused" | "withdrawn" | "declined" | "closed";
                waitsFor?: "person" | "organisation";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    accounts_listAreas: {
        parameters: {
            query?: {
                of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        of: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        rows: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    audits_listAudit: {
        parameters: {
            query?: {
                after?: string;
                from?: string;
                limit?: number;
                outcome?: "done" | "refused" | "failed";
                subject?: string;
                to?: string;
                useCase?: string;
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        more: boolean;
                        next: string | null;
                        rows: {
                            account: string | null;
                            action: string;
                            address: string | null;
                            agent: string | null;
                            area: string | null;
                            at: string;
                            code: string | null;
                            detail: string;
                            grant: string | null;
                            hash: string;
                            /** Format: id */
                            id: string;
                            name: string | null;
                            /** @enum {string} */
                            outcome: "done" | "refused" | "failed";
                            purpose: string | null;
                            request: string;
                            role: string;
                            roleName: {
                                en: string;
                                zh: string;
                            };
                            seq: number;
                            stream: string;
                            subject: string | null;
                            title: {
                                en: string;
                                zh: string;
                            } | null;
                            useCase: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    audits_readAuditedError: {
        parameters: {
            query: {
                area?: string;
                target: string;
            };
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audited: {
                            by: string;
                            closedAt: string;
                            confirmed: number;
                            estimate: {
                                amount: {
                                    high: number;
                                    low: number;
                                    share: number | null;
                                } | null;
                                best: {
                                    high: number;
                                    low: number;
                                };
                                confidence: number;
                                high: number;
                                low: number;
                                method: {
                                    en: string;
                                    zh: string;
                                };
                                share: number | null;
                                worst: {
                                    high: number;
                                    low: number;
                                };
                            };
                            population: number;
                            /** Format: id */
                            sample: string;
                            seed: string;
                            size: number;
                            unclear: number;
                            wrong: number;
                        } | null;
                    };
                };
            };
        };
    };
    board_readBoard: {
        parameters: {
            query?: {
                area?: string;
                mark?: string;
                measure?: string;
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        asOf: string;
                        commitments: {
                            overdue: number;
                            total: number;
                        };
                        day: string;
                        elapsed: number;
                        mark: {
                            divisions: string;
                            plan: number;
                            position: number;
                            short: string;
                            token: string;
                        };
                        measures: {
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            numeral: string;
                            targets: number;
                        }[];
                        plan: {
                            from: string;
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                            to: string;
                            version: number;
                            year: number;
                        };
                        targets: {
                            asOf: string | null;
                            because: {
                                en: string;
                                zh: string;
                            } | null;
                            clause: string;
                            /** @enum {string} */
                            comparator: ">=" | "<=" | "=" | "growth" | "cadence";
                            confirmed: number | null;
                            contested: number | null;
                            counted: number | null;
                            countsWords: {
                                en: string;
                                zh: string;
                            };
                            department: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            expected: number | null;
                            forecast: number | null;
                            hasRecords: boolean;
                            headline: boolean;
                            id: string;
                            inside: string | null;
                            label: {
                                en: string;
                                zh: string;
                            };
                            measure: string;
                            progress: number | null;
                            reported: {
                                by: {
                                    en: string;
                                    zh: string;
                                };
                                period: string;
                                source: string;
                                until: string;
                                value: number;
                            } | null;
                            standing: string;
                            /** @enum {string} */
                            state: "done" | "pace" | "behind" | "said" | "none" | "base";
                            stateWords: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            strength: "at-least" | "strive" | "plain";
                            target: number | null;
                            targetWords: {
                                en: string;
                                zh: string;
                            };
                            trend: number[];
                            unconfirmed: number | null;
                            unconfirmedCounts: boolean;
                            unit: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    board_readBreakdown: {
        parameters: {
            query: {
                area?: string;
                mark?: string;
                month?: string;
                target: string;
            };
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        adds: boolean;
                        departments: {
                            behind: number;
                            department: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            states: ("done" | "pace" | "behind" | "said" | "none" | "base")[];
                            targets: number;
                        }[];
                        mark: {
                            divisions: string;
                            plan: number;
                            position: number;
                            short: string;
                            token: string;
                        };
                        months: {
                            counted: number | null;
                            expected: number | null;
                            frozen: boolean;
                            month: string;
                        }[];
                        target: string;
                        tiles: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            counted: number | null;
                            expected: number | null;
                            reported: number | null;
                            /** @enum {string} */
                            state: "done" | "pace" | "behind" | "said" | "none" | "base";
                            stateWords: {
                                en: string;
                                zh: string;
                            };
                            target: number | null;
                        }[];
                    };
                };
            };
        };
    };
    board_explainTarget: {
        parameters: {
            query: {
                area?: string;
                mark?: string;
                month?: string;
                target: string;
            };
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        excluded: {
                            amount: number;
                            count: number;
                            reason: string;
                            why: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        how: {
                            en: string;
                            zh: string;
                        };
                        mark: {
                            divisions: string;
                            plan: number;
                            position: number;
                            short: string;
                            token: string;
                        };
                        newest: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            by: string;
                            happenedOn: string;
                            href: string | null;
                            id: string;
                            kind: string;
                            quantity: number;
                            recordedAt: string;
                            title: string;
                            verification: string;
                        }[];
                        outside: number;
                        records: number;
                        ruling: {
                            en: string;
                            zh: string;
                        } | null;
                        target: {
                            asOf: string | null;
                            because: {
                                en: string;
                                zh: string;
                            } | null;
                            clause: string;
                            /** @enum {string} */
                            comparator: ">=" | "<=" | "=" | "growth" | "cadence";
                            confirmed: number | null;
                            contested: number | null;
                            counted: number | null;
                            countsWords: {
                                en: string;
                                zh: string;
                            };
                            department: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            expected: number | null;
                            forecast: number | null;
                            hasRecords: boolean;
                            headline: boolean;
                            id: string;
                            inside: string | null;
                            label: {
                                en: string;
                                zh: string;
                            };
                            measure: string;
                            progress: number | null;
                            reported: {
                                by: {
                                    en: string;
                                    zh: string;
                                };
                                period: string;
                                source: string;
                                until: string;
                                value: number;
                            } | null;
                            standing: string;
                            /** @enum {string} */
                            state: "done" | "pace" | "behind" | "said" | "none" | "base";
                            stateWords: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            strength: "at-least" | "strive" | "plain";
                            target: number | null;
                            targetWords: {
                                en: string;
                                zh: string;
                            };
                            trend: number[];
                            unconfirmed: number | null;
                            unconfirmedCounts: boolean;
                            unit: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        };
                        unit: {
                            en: string;
                            zh: string;
                        };
                    };
                };
            };
        };
    };
    board_listTargetRecords: {
        parameters: {
            query: {
                after?: string;
                area?: string;
                limit?: number;
                mark?: string;
                month?: string;
                target: string;
            };
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        mark: {
                            divisions: string;
                            plan: number;
                            position: number;
                            short: string;
                            token: string;
                        };
                        next: string | null;
                        outside: number;
                        rows: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            by: string;
                            happenedOn: string;
                            href: string | null;
                            id: string;
                            kind: string;
                            quantity: number;
                            recordedAt: string;
                            title: string;
                            verification: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    board_exportTargetRecords: {
        parameters: {
            query: {
                area?: string;
                format?: "xlsx" | "csv";
                mark?: string;
                month?: string;
                target: string;
            };
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    board_exportBoard: {
        parameters: {
            query?: {
                area?: string;
                format?: "xlsx" | "csv";
                mark?: string;
                measure?: string;
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    ledger_listChecks: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                order?: "asc" | "desc";
                sort?: "opened" | "county";
                state?: "open" | "settled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            area: string;
                            day: string;
                            division: string;
                            fact: string;
                            finding: string | null;
                            id: string;
                            kind: string;
                            opened: string;
                            outcome: ("true" | "untrue") | null;
                            person: string;
                            reason: string;
                            recorder_unit: string;
                            settled: string | null;
                            source: string;
                            source_kind: string;
                            /** @enum {string} */
                            state: "open" | "settled";
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    ledger_settleCheck: {
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
                    evidence?: string;
                    finding: string;
                    /** Format: id */
                    id: string;
                    /** @enum {string} */
                    outcome: "true" | "untrue";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcome: string;
                    };
                };
            };
        };
    };
    desk_exportChecks: {
        parameters: {
            query?: {
                after?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                order?: "asc" | "desc";
                sort?: "opened" | "county";
                state?: "open" | "settled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    desk_readChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audiences: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        benefits: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        categories: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        counties: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        departments: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        educations: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        industries: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        insurances: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        licensedKinds: ("enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village")[];
                        measures: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        occupations: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        organisationKinds: {
                            /** @enum {string} */
                            code: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        payKinds: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        reasons: {
                            block: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            leave: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            refuse: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            return: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        };
                        record: {
                            grounds: {
                                difficulty: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                unemployment: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                            };
                            schooling: {
                                /** @enum {string} */
                                code: "junior" | "vocational" | "college" | "bachelor" | "master";
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            skillLevels: {
                                /** @enum {string} */
                                code: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "none";
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            sources: {
                                /** @enum {string} */
                                code: "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police";
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            statuses: {
                                /** @enum {string} */
                                code: "enrolled" | "graduated" | "veteran" | "low-income" | "zero-employment-household" | "in-work" | "self-employed" | "left-city";
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        };
                        socialKinds: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    ledger_prepareClose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area: string;
                    month: string;
                    waive?: {
                        area: string;
                        reason: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        /** Format: id */
                        id: string;
                        revision: number;
                    };
                };
            };
        };
    };
    ledger_acceptClose: {
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
                    /** Format: id */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    ledger_approveClose: {
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
                    /** Format: id */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    ledger_reopenClose: {
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
                    /** Format: id */
                    id: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    ledger_readClose: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            accepted_by: string | null;
                            accepted_name: string | null;
                            approved_by: string | null;
                            approved_name: string | null;
                            area: string;
                            hash: string;
                            id: string;
                            intact: boolean;
                            mark: string;
                            month: string;
                            numbers: {
                                [key: string]: {
                                    month: {
                                        confirmed: number;
                                        contested: number;
                                        records_confirmed: number;
                                        records_total: number;
                                        total: number;
                                    };
                                    total: {
                                        confirmed: number;
                                        contested: number;
                                        records_confirmed: number;
                                        records_total: number;
                                        total: number;
                                    };
                                };
                            };
                            prepared_at: string;
                            prepared_by: string;
                            prepared_name: string | null;
                            reason: string | null;
                            reopened_by: string | null;
                            reopened_name: string | null;
                            revision: number;
                            signed: boolean;
                            /** @enum {string} */
                            state: "prepared" | "approved" | "accepted" | "reopened";
                            version: number;
                            waived: {
                                area: string;
                                reason: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    ledger_listRevisions: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            area: string;
                            changes: {
                                difference: number;
                                frozen: {
                                    confirmed: number;
                                    contested: number;
                                    records_confirmed: number;
                                    records_total: number;
                                    total: number;
                                };
                                indicator: string;
                                now: {
                                    confirmed: number;
                                    contested: number;
                                    records_confirmed: number;
                                    records_total: number;
                                    total: number;
                                };
                            }[];
                            late: number;
                        }[];
                    };
                };
            };
        };
    };
    plan_listCommitments: {
        parameters: {
            query?: {
                measure?: string;
                plan?: string;
                state?: "not-started" | "under-way" | "overdue" | "kept";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        overdue: number;
                        rows: {
                            clause: string;
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            measure: string;
                            owner: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            proposed: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            /** @enum {string} */
                            state: "not-started" | "under-way" | "overdue" | "kept";
                            stateWords: {
                                en: string;
                                zh: string;
                            };
                            steps: {
                                doneOn: string | null;
                                due: string;
                                evidence: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                }[];
                                /** Format: id */
                                id: string;
                                overdue: boolean;
                                what: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    plan_assignOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commitment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    commitment: string;
                    owner: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    plan_addStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commitment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    commitment: string;
                    /** Format: day */
                    due: string;
                    what: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        step: string;
                        version: number;
                    };
                };
            };
        };
    };
    desk_exportCommitments: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                measure?: string;
                plan?: string;
                state?: "not-started" | "under-way" | "overdue" | "kept";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    privacy_listDataRequests: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                open?: "yes" | "no";
                order?: "asc" | "desc";
                place?: string;
                sort?: "due" | "asked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            answer: string;
                            answeredAt: string | null;
                            askedAt: string;
                            division: string;
                            due: string;
                            fieldName: {
                                en: string;
                                zh: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "erasure" | "correction";
                            outcome: {
                                /** @enum {string} */
                                outcome: "goes" | "anonymous" | "stays";
                                rows: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            overdue: boolean;
                            person: string;
                            /** Format: id */
                            personId: string;
                            place: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            state: "asked" | "approved" | "refused" | "withdrawn" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            wish: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    privacy_answerCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    /** @enum {string} */
                    decision: "approve" | "refuse";
                    /** Format: id */
                    request: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: {
                            answer: string;
                            answeredAt: string | null;
                            askedAt: string;
                            division: string;
                            due: string;
                            fieldName: {
                                en: string;
                                zh: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "erasure" | "correction";
                            outcome: {
                                /** @enum {string} */
                                outcome: "goes" | "anonymous" | "stays";
                                rows: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            person: string;
                            /** @enum {string} */
                            state: "asked" | "approved" | "refused" | "withdrawn" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            wish: string;
                        };
                    };
                };
            };
        };
    };
    desk_exportDataRequests: {
        parameters: {
            query?: {
                after?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                open?: "yes" | "no";
                order?: "asc" | "desc";
                place?: string;
                sort?: "due" | "asked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    posts_listDuplicates: {
        parameters: {
            query?: {
                after?: string;
                county?: string;
                employer?: string;
                limit?: number;
                post?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            /** Format: id */
                            id: string;
                            left: {
                                applications: number;
                                employer: string;
                                /** Format: id */
                                id: string;
                                openings: number;
                                publishedAt: string | null;
                                state: {
                                    en: string;
                                    zh: string;
                                };
                                title: string;
                                values: {
                                    label: {
                                        en: string;
                                        zh: string;
                                    };
                                    same: boolean;
                                    value: string;
                                }[];
                            };
                            right: {
                                applications: number;
                                employer: string;
                                /** Format: id */
                                id: string;
                                openings: number;
                                publishedAt: string | null;
                                state: {
                                    en: string;
                                    zh: string;
                                };
                                title: string;
                                values: {
                                    label: {
                                        en: string;
                                        zh: string;
                                    };
                                    same: boolean;
                                    value: string;
                                }[];
                            };
                            score: number;
                            version: number;
                            why: {
                                en: string;
                                zh: string;
                            }[];
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    posts_keepApart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pair: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** Format: id */
                    pair: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    posts_mergePosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pair: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    keep: string;
                    note?: string;
                    /** Format: id */
                    pair: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        kept: string;
                        /** Format: id */
                        merged: string;
                        told: number;
                        version: number;
                    };
                };
            };
        };
    };
    desk_exportDuplicates: {
        parameters: {
            query?: {
                after?: string;
                county?: string;
                employer?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                post?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    desk_listEmployers: {
        parameters: {
            query?: {
                after?: string;
                county?: string;
                kind?: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                limit?: number;
                order?: "asc" | "desc";
                q?: string;
                sort?: "name" | "state" | "county" | "registered";
                state?: "unverified" | "verified" | "refused" | "suspended" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            county: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            creditCode: string;
                            hired: number;
                            id: string;
                            kind: {
                                en: string;
                                zh: string;
                            };
                            name: string;
                            openings: number;
                            posts: number;
                            registeredAt: string;
                            replies: {
                                due: number;
                                inTime: number;
                            } | null;
                            /** @enum {string} */
                            state: "unverified" | "verified" | "refused" | "suspended" | "closed";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    posts_readEmployer: {
        parameters: {
            query: {
                organisation: string;
            };
            header?: never;
            path: {
                organisation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        address: string;
                        confirmedStarts: number;
                        creditCode: string;
                        division: string;
                        foundedOn: string | null;
                        /** Format: id */
                        id: string;
                        industry: string | null;
                        /** @enum {string} */
                        kind: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                        kindName: {
                            en: string;
                            zh: string;
                        };
                        licence: {
                            expired: boolean;
                            number: string;
                            until: string;
                        } | null;
                        name: string;
                        posts: {
                            actions: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                name: "submit" | "approve" | "return" | "block" | "withdraw" | "close" | "refresh" | "fill" | "expire" | "reopen" | "hold" | "release";
                                needsReason: boolean;
                            }[];
                            doubtful: string[];
                            employer: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            fields: {
                                audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                /** @enum {string} */
                                category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                contact: {
                                    name: string;
                                    phone: string;
                                };
                                /** @default  */
                                description: string;
                                division: string;
                                /** @enum {string} */
                                education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                experienceYears?: number | null;
                                /** @default  */
                                hours: string;
                                insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                /** @default  */
                                occupation: string;
                                openings: number;
                                openingsWords?: string;
                                /** Format: id */
                                organisation: string;
                                pay: {
                                    from: number | null;
                                    /** @enum {string} */
                                    kind: "month" | "day" | "hour" | "year" | "negotiable";
                                    months?: number | null;
                                    to: number | null;
                                };
                                /** @default  */
                                place: string;
                                platform?: string;
                                /** @default [] */
                                skills: string[];
                                /** @enum {string} */
                                socialKind?: "employment" | "traineeship" | "flexible";
                                title: string;
                                /** Format: day */
                                validUntil: string;
                            };
                            /** Format: id */
                            id: string;
                            industry: string | null;
                            mergedInto: string | null;
                            pending: {
                                audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                /** @enum {string} */
                                category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                contact: {
                                    name: string;
                                    phone: string;
                                };
                                /** @default  */
                                description: string;
                                division: string;
                                /** @enum {string} */
                                education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                experienceYears?: number | null;
                                /** @default  */
                                hours: string;
                                insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                /** @default  */
                                occupation: string;
                                openings: number;
                                openingsWords?: string;
                                /** Format: id */
                                organisation: string;
                                pay: {
                                    from: number | null;
                                    /** @enum {string} */
                                    kind: "month" | "day" | "hour" | "year" | "negotiable";
                                    months?: number | null;
                                    to: number | null;
                                };
                                /** @default  */
                                place: string;
                                platform?: string;
                                /** @default [] */
                                skills: string[];
                                /** @enum {string} */
                                socialKind?: "employment" | "traineeship" | "flexible";
                                title: string;
                                /** Format: day */
                                validUntil: string;
                            } | null;
                            publishedOn: string | null;
                            refreshedOn: string | null;
                            reviewDueOn: string | null;
                            /** @enum {string} */
                            state: "draft" | "in-review" | "published" | "held" | "filled" | "closed" | "expired" | "withdrawn" | "blocked";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            stateReason: string | null;
                            submittedAt: string | null;
                            submittedBy: string | null;
                            taken: number;
                            updatedAt: string;
                            version: number;
                            warnings: {
                                pointer: string;
                                right: {
                                    en: string;
                                    zh: string;
                                };
                                wrong: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        }[];
                        replies: {
                            due: number;
                            inTime: number;
                            pips: boolean[];
                            usualDays: number | null;
                        } | null;
                        staff: number | null;
                        /** @enum {string} */
                        state: "unverified" | "verified" | "refused" | "suspended" | "closed";
                        stopped: {
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            until: string | null;
                        } | null;
                        verified: boolean;
                        verifiedBy: {
                            en: string;
                            zh: string;
                        } | null;
                        verifiedOn: string | null;
                        website: string | null;
                    };
                };
            };
        };
    };
    desk_exportEmployers: {
        parameters: {
            query?: {
                after?: string;
                county?: string;
                format?: "xlsx" | "csv";
                kind?: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                limit?: number;
                order?: "asc" | "desc";
                q?: string;
                sort?: "name" | "state" | "county" | "registered";
                state?: "unverified" | "verified" | "refused" | "suspended" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    privacy_listErasures: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                open?: "yes" | "no";
                order?: "asc" | "desc";
                place?: string;
                sort?: "due" | "asked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            answer: string;
                            answeredAt: string | null;
                            askedAt: string;
                            division: string;
                            due: string;
                            fieldName: {
                                en: string;
                                zh: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "erasure" | "correction";
                            outcome: {
                                /** @enum {string} */
                                outcome: "goes" | "anonymous" | "stays";
                                rows: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            overdue: boolean;
                            person: string;
                            /** Format: id */
                            personId: string;
                            place: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            state: "asked" | "approved" | "refused" | "withdrawn" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            wish: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    privacy_decideErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    /** @enum {string} */
                    decision: "approve" | "refuse";
                    /** Format: id */
                    request: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: {
                            answer: string;
                            answeredAt: string | null;
                            askedAt: string;
                            division: string;
                            due: string;
                            fieldName: {
                                en: string;
                                zh: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "erasure" | "correction";
                            outcome: {
                                /** @enum {string} */
                                outcome: "goes" | "anonymous" | "stays";
                                rows: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            person: string;
                            /** @enum {string} */
                            state: "asked" | "approved" | "refused" | "withdrawn" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            wish: string;
                        };
                    };
                };
            };
        };
    };
    desk_exportErasures: {
        parameters: {
            query?: {
                after?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                open?: "yes" | "no";
                order?: "asc" | "desc";
                place?: string;
                sort?: "due" | "asked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    plan_readEvidence: {
        parameters: {
            query: {
                evidence: string;
            };
            header?: never;
            path: {
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    plan_listReportedFigures: {
        parameters: {
            query?: {
                after?: string;
                area?: string;
                limit?: number;
                order?: "asc" | "desc";
                plan?: string;
                sort?: "target" | "period" | "state" | "by";
                state?: "submitted" | "accepted" | "rejected";
                target?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            area: string;
                            decidedBy: string | null;
                            department: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            evidence: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            mayDecide: boolean;
                            period: string;
                            reason: string | null;
                            source: string;
                            /** @enum {string} */
                            state: "submitted" | "accepted" | "rejected";
                            submittedAt: string;
                            submittedBy: string;
                            target: {
                                id: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                unit: {
                                    en: string;
                                    scale: number;
                                    zh: string;
                                };
                            };
                            value: number;
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    plan_submitReportedFigure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area: string;
                    file: {
                        base64: string;
                        name: string;
                        type: string;
                    };
                    period: string;
                    plan?: string;
                    source: string;
                    target: string;
                    value: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        figure: string;
                        version: number;
                    };
                };
            };
        };
    };
    plan_acceptReportedFigure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                figure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    figure: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    plan_rejectReportedFigure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                figure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    figure: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    desk_exportFigures: {
        parameters: {
            query?: {
                after?: string;
                area?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                order?: "asc" | "desc";
                plan?: string;
                sort?: "target" | "period" | "state" | "by";
                state?: "submitted" | "accepted" | "rejected";
                target?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    registry_readFormBurden: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            asked: number | null;
                            form: string;
                            known: number | null;
                            questions: number;
                            seconds: number | null;
                            title: {
                                en: string;
                                zh: string;
                            };
                            uses: number;
                        }[];
                    };
                };
            };
        };
    };
    rosters_listGraduates: {
        parameters: {
            query?: {
                after?: string;
                destination?: "insured-work" | "work" | "flexible-work" | "self-employed" | "study" | "abroad" | "army" | "seeking" | "unwilling" | "unknown";
                limit?: number;
                missing?: boolean;
                order?: "asc" | "desc";
                q?: string;
                roster?: string;
                sort?: "name" | "studentNumber";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            destination: {
                                en: string;
                                zh: string;
                            } | null;
                            employer: string;
                            graduatedOn: string;
                            /** Format: id */
                            id: string;
                            inWenzhou: boolean | null;
                            level: {
                                en: string;
                                zh: string;
                            };
                            major: string;
                            missing: boolean;
                            name: string;
                            number: string;
                            studentNumber: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    desk_exportGraduates: {
        parameters: {
            query?: {
                after?: string;
                destination?: "insured-work" | "work" | "flexible-work" | "self-employed" | "study" | "abroad" | "army" | "seeking" | "unwilling" | "unknown";
                format?: "xlsx" | "csv";
                limit?: number;
                missing?: boolean;
                order?: "asc" | "desc";
                q?: string;
                roster?: string;
                sort?: "name" | "studentNumber";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    rosters_answerMissing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "left" | "mistake" | "keep";
                    graduates: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answered: number;
                    };
                };
            };
        };
    };
    accounts_listGrants: {
        parameters: {
            query?: {
                after?: string;
                area?: string;
                limit?: number;
                order?: "asc" | "desc";
                q?: string;
                role?: "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "security-administrator";
                sort?: "holder" | "role" | "area" | "from" | "until" | "used";
                state?: "open" | "idle" | "ending" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            /** Format: id */
                            account: string;
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            department: string | null;
                            endedAt: string | null;
                            endedBy: string | null;
                            endReason: string | null;
                            from: string;
                            grantedAt: string;
                            grantedBy: string | null;
                            holder: string;
                            /** Format: id */
                            id: string;
                            lastUsedOn: string | null;
                            login: string;
                            mayEnd: boolean;
                            reason: string | null;
                            /** @enum {string} */
                            role: "visitor" | "person" | "organisation-admin" | "recruiter" | "reporter" | "school-counsellor" | "mentor" | "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "system-administrator" | "security-administrator" | "audit-administrator" | "system";
                            roleName: {
                                en: string;
                                zh: string;
                            };
                            standsIn: boolean;
                            /** @enum {string} */
                            state: "open" | "coming" | "over" | "ended";
                            until: string | null;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    accounts_endGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    grant: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                        version: number;
                    };
                };
            };
        };
    };
    posts_listImports: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            at: string;
                            bad: number;
                            by: string;
                            file: string;
                            good: number;
                            /** Format: id */
                            id: string;
                            rows: number;
                            /** @enum {string} */
                            state: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    posts_uploadImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        base64: string;
                        name: string;
                        type: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                    };
                };
            };
        };
    };
    posts_readImport: {
        parameters: {
            query: {
                id: string;
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
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approved: number;
                        at: string;
                        bad: number;
                        by: string;
                        cells: {
                            address: string;
                            column: {
                                en: string;
                                zh: string;
                            };
                            right: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            severity: "error" | "warning";
                            value: string;
                            wrong: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        columns: {
                            field: string | null;
                            head: string;
                            letter: string;
                            samples: string[];
                        }[];
                        effects: {
                            bad: number;
                            created: number;
                            duplicates: number;
                            same: number;
                            updated: number;
                        };
                        failed: {
                            code: string;
                            cure?: string;
                            status: number;
                            title: string;
                            type: string;
                        } | null;
                        fields: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            required: boolean;
                        }[];
                        file: string;
                        good: number;
                        /** Format: id */
                        id: string;
                        kept: number;
                        moreCells: number;
                        phase: string | null;
                        preview: {
                            address: number;
                            duplicate: boolean;
                            /** @enum {string} */
                            effect: "new" | "update" | "same" | "bad";
                            employer: string;
                            openings: string;
                            title: string;
                        }[];
                        progress: number;
                        remembered: boolean;
                        rows: number;
                        /** @enum {string} */
                        state: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    posts_uploadImportAgain: {
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
                    file: {
                        base64: string;
                        name: string;
                        type: string;
                    };
                    /** Format: id */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                    };
                };
            };
        };
    };
    posts_mapImport: {
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
                    /** Format: id */
                    id: string;
                    mapping: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approved: number;
                        at: string;
                        bad: number;
                        by: string;
                        cells: {
                            address: string;
                            column: {
                                en: string;
                                zh: string;
                            };
                            right: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            severity: "error" | "warning";
                            value: string;
                            wrong: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        columns: {
                            field: string | null;
                            head: string;
                            letter: string;
                            samples: string[];
                        }[];
                        effects: {
                            bad: number;
                            created: number;
                            duplicates: number;
                            same: number;
                            updated: number;
                        };
                        failed: {
                            code: string;
                            cure?: string;
                            status: number;
                            title: string;
                            type: string;
                        } | null;
                        fields: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            required: boolean;
                        }[];
                        file: string;
                        good: number;
                        /** Format: id */
                        id: string;
                        kept: number;
                        moreCells: number;
                        phase: string | null;
                        preview: {
                            address: number;
                            duplicate: boolean;
                            /** @enum {string} */
                            effect: "new" | "update" | "same" | "bad";
                            employer: string;
                            openings: string;
                            title: string;
                        }[];
                        progress: number;
                        remembered: boolean;
                        rows: number;
                        /** @enum {string} */
                        state: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    posts_readMarkedImport: {
        parameters: {
            query: {
                id: string;
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
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    posts_reviewImport: {
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
                    /** Format: id */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approved: number;
                        left: number;
                        skipped: number;
                    };
                };
            };
        };
    };
    posts_runImport: {
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
                    /** Format: id */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approved: number;
                        at: string;
                        bad: number;
                        by: string;
                        cells: {
                            address: string;
                            column: {
                                en: string;
                                zh: string;
                            };
                            right: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            severity: "error" | "warning";
                            value: string;
                            wrong: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        columns: {
                            field: string | null;
                            head: string;
                            letter: string;
                            samples: string[];
                        }[];
                        effects: {
                            bad: number;
                            created: number;
                            duplicates: number;
                            same: number;
                            updated: number;
                        };
                        failed: {
                            code: string;
                            cure?: string;
                            status: number;
                            title: string;
                            type: string;
                        } | null;
                        fields: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            required: boolean;
                        }[];
                        file: string;
                        good: number;
                        /** Format: id */
                        id: string;
                        kept: number;
                        moreCells: number;
                        phase: string | null;
                        preview: {
                            address: number;
                            duplicate: boolean;
                            /** @enum {string} */
                            effect: "new" | "update" | "same" | "bad";
                            employer: string;
                            openings: string;
                            title: string;
                        }[];
                        progress: number;
                        remembered: boolean;
                        rows: number;
                        /** @enum {string} */
                        state: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    posts_undoImport: {
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
                    /** Format: id */
                    id: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    desk_exportImports: {
        parameters: {
            query?: {
                after?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                state?: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    posts_getImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    accounts_listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handover: {
                            expiresAt: string;
                            from: string;
                            /** Format: id */
                            id: string;
                            to: string;
                        } | null;
                        invitations: {
                            expired: boolean;
                            expiresAt: string;
                            /** Format: id */
                            id: string;
                            invitedAt: string;
                            invitedBy: string;
                            login: string;
                            roleName: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        organisation: {
                            name: string;
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            suspended: boolean;
                        };
                        roles: {
                            /** @enum {string} */
                            code: "organisation-admin" | "recruiter" | "reporter" | "school-counsellor";
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        rows: ({
                            /** Format: id */
                            account: string;
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            department: string | null;
                            endedAt: string | null;
                            endedBy: string | null;
                            endReason: string | null;
                            from: string;
                            grantedAt: string;
                            grantedBy: string | null;
                            holder: string;
                            /** Format: id */
                            id: string;
                            lastUsedOn: string | null;
                            login: string;
                            mayEnd: boolean;
                            reason: string | null;
                            /** @enum {string} */
                            role: "visitor" | "person" | "organisation-admin" | "recruiter" | "reporter" | "school-counsellor" | "mentor" | "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "system-administrator" | "security-administrator" | "audit-administrator" | "system";
                            roleName: {
                                en: string;
                                zh: string;
                            };
                            standsIn: boolean;
                            /** @enum {string} */
                            state: "open" | "coming" | "over" | "ended";
                            until: string | null;
                        } & {
                            mine: boolean;
                        })[];
                    };
                };
            };
        };
    };
    accounts_offerHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    grant: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        handover: string;
                    };
                };
            };
        };
    };
    accounts_removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    grant: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    accounts_changeMemberRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    grant: string;
                    /** @enum {string} */
                    role: "organisation-admin" | "recruiter" | "reporter" | "school-counsellor";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        grant: string;
                    };
                };
            };
        };
    };
    accounts_withdrawHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handover: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    handover: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    accounts_inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    /** @enum {string} */
                    role: "organisation-admin" | "recruiter" | "reporter" | "school-counsellor";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresAt: string;
                        /** Format: id */
                        invitation: string;
                        token: string;
                    };
                };
            };
        };
    };
    accounts_withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    invitation: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    inbox_listMyMessages: {
        parameters: {
            query?: {
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
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            body: {
                                en: string;
                                zh: string;
                            };
                            href: string | null;
                            /** Format: id */
                            id: string;
                            kind: string;
                            readAt: string | null;
                            sentAt: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        total: number;
                        unread: number;
                    };
                };
            };
        };
    };
    inbox_markMessageRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    message: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    inbox_markMessagesRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    upTo: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    privacy_listMyConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        consents: {
                            about: string | null;
                            aboutName: string | null;
                            at: string | null;
                            channelName: {
                                en: string;
                                zh: string;
                            } | null;
                            given: boolean;
                            label: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            purpose: "sensitive" | "location" | "sharing" | "recommendations" | "automatic";
                            text: {
                                en: string;
                                zh: string;
                            };
                            withdrawn: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        history: {
                            aboutName: string | null;
                            at: string;
                            channelName: {
                                en: string;
                                zh: string;
                            };
                            given: boolean;
                            label: {
                                en: string;
                                zh: string;
                            };
                            textVersion: number;
                        }[];
                        mayProfile: boolean;
                    };
                };
            };
        };
    };
    privacy_setMyConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    about?: string;
                    given: boolean;
                    /** @enum {string} */
                    purpose: "sensitive" | "location" | "sharing" | "recommendations" | "automatic";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        given: boolean;
                    };
                };
            };
        };
    };
    cv_readMyCv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: boolean;
                        content: {
                            name: string;
                            sections: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                lines: {
                                    detail: {
                                        en: string;
                                        zh: string;
                                    } | null;
                                    time: string | null;
                                    title: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                /** @enum {string} */
                                name: "introduction" | "wishes" | "education" | "work" | "skills" | "certificates";
                            }[];
                        };
                        introduction: string;
                        links: {
                            expiresAt: string;
                            id: string;
                            lookedAt: string | null;
                            looks: number;
                            madeAt: string;
                            /** @enum {string} */
                            state: "open" | "expired" | "revoked";
                            withPhone: boolean;
                        }[];
                        phone: string | null;
                        sections: {
                            empty: boolean;
                            label: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            name: "introduction" | "wishes" | "education" | "work" | "skills" | "certificates";
                            on: boolean;
                        }[];
                        version: number;
                        versions: {
                            madeAt: string;
                            number: number;
                        }[];
                    };
                };
            };
        };
    };
    cv_saveMyCv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    introduction: string;
                    sections: ("introduction" | "wishes" | "education" | "work" | "skills" | "certificates")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                        version: number;
                    };
                };
            };
        };
    };
    cv_shareCv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    days: "7" | "30" | "90";
                    /** @enum {string} */
                    phone?: "yes";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresAt: string;
                        token: string;
                    };
                };
            };
        };
    };
    cv_revokeCvLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    link: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    cv_downloadMyCv: {
        parameters: {
            query?: {
                phone?: "yes" | "no";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    privacy_listMyData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: {
                            /** @enum {string} */
                            outcome: "goes" | "anonymous" | "stays";
                            rows: {
                                at: string | null;
                                fields: {
                                    label: {
                                        en: string;
                                        zh: string;
                                    };
                                    value: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                            }[];
                            title: {
                                en: string;
                                zh: string;
                            };
                            why: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        hindrances: {
                            en: string;
                            zh: string;
                        }[];
                    };
                };
            };
        };
    };
    privacy_requestCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    field: "name" | "identity" | "birth" | "sex" | "phone" | "residence" | "hukou" | "schooling" | "certificate" | "skills" | "work" | "experience" | "wishes" | "statuses" | "household";
                    wish: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: {
                            answer: string;
                            answeredAt: string | null;
                            askedAt: string;
                            division: string;
                            due: string;
                            fieldName: {
                                en: string;
                                zh: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "erasure" | "correction";
                            outcome: {
                                /** @enum {string} */
                                outcome: "goes" | "anonymous" | "stays";
                                rows: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            person: string;
                            /** @enum {string} */
                            state: "asked" | "approved" | "refused" | "withdrawn" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            wish: string;
                        };
                    };
                };
            };
        };
    };
    privacy_requestErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    understood: "yes";
                    wish?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: {
                            answer: string;
                            answeredAt: string | null;
                            askedAt: string;
                            division: string;
                            due: string;
                            fieldName: {
                                en: string;
                                zh: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "erasure" | "correction";
                            outcome: {
                                /** @enum {string} */
                                outcome: "goes" | "anonymous" | "stays";
                                rows: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            person: string;
                            /** @enum {string} */
                            state: "asked" | "approved" | "refused" | "withdrawn" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            wish: string;
                        };
                    };
                };
            };
        };
    };
    privacy_exportMyData: {
        parameters: {
            query: {
                format: "json" | "html";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    privacy_listMyLooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        looks: {
                            day: string;
                            inList: boolean;
                            office: {
                                en: string;
                                zh: string;
                            } | null;
                            purpose: {
                                en: string;
                                zh: string;
                            } | null;
                            role: {
                                en: string;
                                zh: string;
                            };
                            what: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        more: boolean;
                        since: string;
                    };
                };
            };
        };
    };
    privacy_listMyRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            answer: string;
                            answeredAt: string | null;
                            askedAt: string;
                            division: string;
                            due: string;
                            fieldName: {
                                en: string;
                                zh: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "erasure" | "correction";
                            outcome: {
                                /** @enum {string} */
                                outcome: "goes" | "anonymous" | "stays";
                                rows: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            person: string;
                            /** @enum {string} */
                            state: "asked" | "approved" | "refused" | "withdrawn" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            wish: string;
                        }[];
                    };
                };
            };
        };
    };
    privacy_withdrawRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    request: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: {
                            answer: string;
                            answeredAt: string | null;
                            askedAt: string;
                            division: string;
                            due: string;
                            fieldName: {
                                en: string;
                                zh: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "erasure" | "correction";
                            outcome: {
                                /** @enum {string} */
                                outcome: "goes" | "anonymous" | "stays";
                                rows: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            person: string;
                            /** @enum {string} */
                            state: "asked" | "approved" | "refused" | "withdrawn" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            wish: string;
                        };
                    };
                };
            };
        };
    };
    accounts_delegateGrant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    colleague: string;
                    /** Format: day */
                    from?: string;
                    reason: string;
                    /** Format: day */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        grant: string;
                    };
                };
            };
        };
    };
    accounts_endDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    grant: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ledger_confirmMyFact: {
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
                    /** Format: id */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        verification: string;
                    };
                };
            };
        };
    };
    ledger_contestMyFact: {
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
                    /** Format: id */
                    id: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        check: string;
                        verification: string;
                    };
                };
            };
        };
    };
    ledger_listMyPendingFacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            day: string;
                            fact: string;
                            kind: string;
                            organisation: string | null;
                            recorded: string;
                            reporter: string | null;
                            source: string;
                            source_kind: string;
                            thing: string | null;
                        }[];
                    };
                };
            };
        };
    };
    rosters_readMyDestination: {
        parameters: {
            query: {
                graduate: string;
            };
            header?: never;
            path: {
                graduate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        destination: {
                            en: string;
                            zh: string;
                        } | null;
                        employer: string;
                        graduatedOn: string;
                        inWenzhou: boolean | null;
                        major: string;
                        school: string;
                    };
                };
            };
        };
    };
    accounts_listMyGrants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        colleagues: {
                            /** Format: id */
                            account: string;
                            name: string;
                            role: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        longestDays: number;
                        mayDelegate: boolean;
                        rows: ({
                            /** Format: id */
                            account: string;
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            department: string | null;
                            endedAt: string | null;
                            endedBy: string | null;
                            endReason: string | null;
                            from: string;
                            grantedAt: string;
                            grantedBy: string | null;
                            holder: string;
                            /** Format: id */
                            id: string;
                            lastUsedOn: string | null;
                            login: string;
                            mayEnd: boolean;
                            reason: string | null;
                            /** @enum {string} */
                            role: "visitor" | "person" | "organisation-admin" | "recruiter" | "reporter" | "school-counsellor" | "mentor" | "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "system-administrator" | "security-administrator" | "audit-administrator" | "system";
                            roleName: {
                                en: string;
                                zh: string;
                            };
                            standsIn: boolean;
                            /** @enum {string} */
                            state: "open" | "coming" | "over" | "ended";
                            until: string | null;
                        } & {
                            current: boolean;
                            standsInFor: string | null;
                        })[];
                        standIns: {
                            /** Format: id */
                            account: string;
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            department: string | null;
                            endedAt: string | null;
                            endedBy: string | null;
                            endReason: string | null;
                            from: string;
                            grantedAt: string;
                            grantedBy: string | null;
                            holder: string;
                            /** Format: id */
                            id: string;
                            lastUsedOn: string | null;
                            login: string;
                            mayEnd: boolean;
                            reason: string | null;
                            /** @enum {string} */
                            role: "visitor" | "person" | "organisation-admin" | "recruiter" | "reporter" | "school-counsellor" | "mentor" | "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "system-administrator" | "security-administrator" | "audit-administrator" | "system";
                            roleName: {
                                en: string;
                                zh: string;
                            };
                            standsIn: boolean;
                            /** @enum {string} */
                            state: "open" | "coming" | "over" | "ended";
                            until: string | null;
                        }[];
                    };
                };
            };
        };
    };
    accounts_answerHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handover: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "take" | "decline";
                    /** Format: id */
                    handover: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taken: boolean;
                    };
                };
            };
        };
    };
    registry_readMyHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: id */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            relation: "spouse" | "child" | "parent" | "sibling" | "grandparent" | "grandchild" | "other";
                            relationName: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            side: "head" | "member";
                            /** @enum {string} */
                            state: "asked" | "agreed" | "declined" | "left";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    registry_askHouseholdMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    idNumber: string;
                    name: string;
                    /** @enum {string} */
                    relation: "spouse" | "child" | "parent" | "sibling" | "grandparent" | "grandchild" | "other";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        asked: true;
                    };
                };
            };
        };
    };
    registry_answerHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "agree" | "decline" | "leave";
                    /** Format: id */
                    member: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "asked" | "agreed" | "declined" | "left";
                    };
                };
            };
        };
    };
    accounts_readMembership: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offered: {
                            expiresAt: string;
                            from: string;
                            /** Format: id */
                            id: string;
                        } | null;
                        organisation: string;
                        roleName: {
                            en: string;
                            zh: string;
                        };
                        suspended: boolean;
                    };
                };
            };
        };
    };
    accounts_leaveOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    registry_readMyMerge: {
        parameters: {
            query: {
                merge: string;
            };
            header?: never;
            path: {
                merge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        /** Format: id */
                        id: string;
                        objection: string | null;
                        /** @enum {string} */
                        state: "merged" | "unmerged";
                    };
                };
            };
        };
    };
    registry_objectToMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merge: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    merge: string;
                    words: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "open";
                    };
                };
            };
        };
    };
    registry_readMyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        division: string;
                        education: string | null;
                        experience: string;
                        graduatedOn: string | null;
                        major: string | null;
                        name: string;
                        phone: string | null;
                        school: string | null;
                        skills: string[];
                    };
                };
            };
        };
    };
    registry_readMyRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        known: ("name" | "identity" | "birth" | "sex" | "phone" | "residence" | "hukou" | "schooling" | "certificate" | "skills" | "work" | "experience" | "wishes" | "statuses" | "household")[];
                        person: {
                            fields: {
                                /** @enum {string} */
                                field: "name" | "identity" | "birth" | "sex" | "phone" | "residence" | "hukou" | "schooling" | "certificate" | "skills" | "work" | "experience" | "wishes" | "statuses" | "household";
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                sealed: boolean;
                                /** @enum {string} */
                                sight: "shown" | "masked";
                                values: {
                                    byName: string | null;
                                    day: string;
                                    differs: {
                                        byName: string | null;
                                        day: string;
                                        /** @enum {string} */
                                        source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                                        sourceName: {
                                            en: string;
                                            zh: string;
                                        };
                                        /** @enum {string} */
                                        state: "declared" | "verified";
                                        stateName: {
                                            en: string;
                                            zh: string;
                                        };
                                        words: {
                                            en: string;
                                            zh: string;
                                        };
                                    } | null;
                                    item: string | null;
                                    skills?: string[];
                                    /** @enum {string} */
                                    source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                                    sourceName: {
                                        en: string;
                                        zh: string;
                                    };
                                    /** @enum {string} */
                                    state: "declared" | "verified";
                                    stateName: {
                                        en: string;
                                        zh: string;
                                    };
                                    words: {
                                        en: string;
                                        zh: string;
                                    };
                                    work?: {
                                        employer: string;
                                        /** Format: day */
                                        from: string;
                                        occupation: string;
                                        /** Format: day */
                                        until?: string;
                                    };
                                }[];
                            }[];
                            /** Format: id */
                            id: string;
                            name: string;
                            spells: {
                                byRegistration: boolean;
                                evidence: string;
                                from: string;
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                sourceName: {
                                    en: string;
                                    zh: string;
                                };
                                stateName: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                status: "enrolled" | "graduated" | "registered-unemployed" | "employment-difficulty" | "veteran" | "low-income" | "zero-employment-household" | "in-work" | "self-employed" | "left-city";
                                until: string | null;
                            }[];
                            version: number;
                        };
                        values: {
                            birth: string | null;
                            certificate: {
                                /** Format: day */
                                issuedOn?: string;
                                item: string;
                                /** @enum {string} */
                                level: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "none";
                                name: string;
                                number?: string;
                            }[];
                            experience: string;
                            hukou: string | null;
                            name: string | null;
                            phone: string | null;
                            residence: string | null;
                            schooling: {
                                /** Format: day */
                                graduatedOn?: string;
                                item: string;
                                /** @enum {string} */
                                level: "junior" | "vocational" | "college" | "bachelor" | "master";
                                major?: string;
                                school?: string;
                                studentNumber?: string;
                            }[];
                            sex: ("female" | "male") | null;
                            skills: string[];
                            wishes: {
                                consent: boolean;
                                counties: string[];
                                occupations: string[];
                                payFloor?: number;
                            } | null;
                            work: {
                                employer: string;
                                /** Format: day */
                                from: string;
                                item: string;
                                occupation: string;
                                /** Format: day */
                                until?: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    registry_editMyRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: day */
                    birth?: string;
                    certificate?: {
                        /** Format: day */
                        issuedOn?: string;
                        /** @enum {string} */
                        level: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "none";
                        name: string;
                        number?: string;
                    } | null;
                    experience?: string;
                    hukou?: string;
                    identity?: {
                        /** @enum {string} */
                        kind: "citizen-id" | "residence-permit" | "passport";
                        number: string;
                    };
                    item?: string;
                    name?: string;
                    phone?: string;
                    residence?: string;
                    schooling?: {
                        /** Format: day */
                        graduatedOn?: string;
                        /** @enum {string} */
                        level: "junior" | "vocational" | "college" | "bachelor" | "master";
                        major?: string;
                        school?: string;
                        studentNumber?: string;
                    } | null;
                    /** @enum {string} */
                    sex?: "female" | "male";
                    skills?: string[];
                    wishes?: {
                        consent: boolean;
                        counties: string[];
                        occupations: string[];
                        payFloor?: number;
                    };
                    work?: {
                        employer: string;
                        /** Format: day */
                        from: string;
                        occupation: string;
                        /** Format: day */
                        until?: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    registry_listMyRegistrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actions: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                name: "accept" | "refuse" | "withdraw" | "renew" | "cancel";
                                needsReason: boolean;
                            }[];
                            appliedAt: string;
                            dueOn: string | null;
                            endedOn: string | null;
                            evidence: string;
                            ground: {
                                en: string;
                                zh: string;
                            };
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "unemployment" | "difficulty";
                            kindName: {
                                en: string;
                                zh: string;
                            };
                            note: string | null;
                            overdue: boolean;
                            /** Format: id */
                            person: string;
                            personName: string;
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            registeredOn: string | null;
                            renewBy: string | null;
                            since: string | null;
                            /** @enum {string} */
                            state: "applied" | "registered" | "refused" | "withdrawn" | "cancelled";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    registry_applyForRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    committed: "yes";
                    ground: string;
                    /** @enum {string} */
                    kind: "unemployment" | "difficulty";
                    note?: string;
                    /** Format: day */
                    since?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        registration: string;
                    };
                };
            };
        };
    };
    registry_moveMyRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registration: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "accept" | "refuse" | "withdraw" | "renew" | "cancel";
                    note?: string;
                    reason?: string;
                    /** Format: id */
                    registration: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "applied" | "registered" | "refused" | "withdrawn" | "cancelled";
                        version: number;
                    };
                };
            };
        };
    };
    organisations_lookUpCode: {
        parameters: {
            query: {
                creditCode: string;
            };
            header?: never;
            path: {
                creditCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        known: "no" | "open" | "administered" | "personal";
                        name: string | null;
                    };
                };
            };
        };
    };
    organisations_listMyRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: id */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            state: "draft" | "waiting" | "asked" | "second-look" | "verified" | "refused";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    organisations_beginRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    contactName: string;
                    contactPhone: string;
                    creditCode: string;
                    division: string;
                    industry?: string;
                    /** @enum {string} */
                    kind: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                    /** Format: day */
                    licenceFrom?: string;
                    licenceNumber?: string;
                    /** Format: day */
                    licenceUntil?: string;
                    name: string;
                    representative?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                        /** Format: id */
                        request: string;
                    };
                };
            };
        };
    };
    organisations_readRequest: {
        parameters: {
            query: {
                receipt: string;
            };
            header?: never;
            path: {
                receipt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        canTake: boolean;
                        documents: {
                            /** Format: id */
                            id: string;
                            kind: string;
                            kindName: {
                                en: string;
                                zh: string;
                            };
                            name: string;
                            size: number;
                            type: string;
                        }[];
                        dueOn: string | null;
                        facts: {
                            address?: string;
                            contactName: string;
                            contactPhone: string;
                            creditCode: string;
                            division: string;
                            industry?: string;
                            /** @enum {string} */
                            kind: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                            /** Format: day */
                            licenceFrom?: string;
                            licenceNumber?: string;
                            /** Format: day */
                            licenceUntil?: string;
                            name: string;
                            representative?: string;
                        };
                        /** Format: id */
                        id: string;
                        /** @enum {string} */
                        kind: "register" | "claim" | "change";
                        kindName: {
                            en: string;
                            zh: string;
                        };
                        missing: {
                            kind: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        note: string | null;
                        organisation: string | null;
                        reason: {
                            en: string;
                            zh: string;
                        } | null;
                        sentAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "waiting" | "asked" | "second-look" | "verified" | "refused";
                        stateName: {
                            en: string;
                            zh: string;
                        };
                        taken: boolean;
                        version: number;
                    };
                };
            };
        };
    };
    organisations_editRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    facts: {
                        address?: string;
                        contactName: string;
                        contactPhone: string;
                        creditCode: string;
                        division: string;
                        industry?: string;
                        /** @enum {string} */
                        kind: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                        /** Format: day */
                        licenceFrom?: string;
                        licenceNumber?: string;
                        /** Format: day */
                        licenceUntil?: string;
                        name: string;
                        representative?: string;
                    };
                    receipt: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    organisations_addDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        base64: string;
                        name: string;
                        type: string;
                    };
                    /** @enum {string} */
                    kind: "business-licence" | "legal-person" | "code-certificate" | "agency-licence" | "school-permit" | "finance-licence" | "authorisation" | "other";
                    receipt: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        document: string;
                    };
                };
            };
        };
    };
    organisations_removeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
                receipt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    document: string;
                    receipt: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    organisations_sendRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipt: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dueOn: string;
                        version: number;
                    };
                };
            };
        };
    };
    organisations_withdrawRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipt: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    organisations_find: {
        parameters: {
            query: {
                limit?: number;
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            county: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            creditCode: string;
                            /** Format: id */
                            id: string;
                            name: string;
                            state: string;
                            stateName: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    registry_registerOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    creditCode: string;
                    division: string;
                    industry?: string;
                    /** @enum {string} */
                    kind: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        organisation: string;
                    };
                };
            };
        };
    };
    organisations_readOrganisation: {
        parameters: {
            query: {
                organisation: string | "mine";
            };
            header?: never;
            path: {
                organisation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        address: string;
                        contactName: string | null;
                        contactPhone: string | null;
                        creditCode: string;
                        division: string;
                        history: {
                            action: string;
                            at: string;
                            by: string;
                            changes: {
                                field: string;
                                from: string;
                                to: string;
                            }[];
                            note: string | null;
                            office: {
                                en: string;
                                zh: string;
                            } | null;
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            state: {
                                en: string;
                                zh: string;
                            };
                            until: string | null;
                        }[];
                        /** Format: id */
                        id: string;
                        industry: string | null;
                        /** @enum {string} */
                        kind: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                        kindName: {
                            en: string;
                            zh: string;
                        };
                        licence: {
                            from: string;
                            isOver: boolean;
                            number: string;
                            until: string;
                        } | null;
                        licenceName: {
                            en: string;
                            zh: string;
                        } | null;
                        name: string;
                        noPosts: {
                            en: string;
                            zh: string;
                        } | null;
                        place: {
                            en: string;
                            zh: string;
                        };
                        reason: {
                            en: string;
                            zh: string;
                        } | null;
                        representative: string | null;
                        /** @enum {string} */
                        state: "unverified" | "verified" | "refused" | "suspended" | "closed";
                        stateName: {
                            en: string;
                            zh: string;
                        };
                        steps: {
                            /** @enum {string} */
                            action: "verify" | "refuse" | "suspend" | "lift" | "recheck" | "close" | "reopen";
                            label: {
                                en: string;
                                zh: string;
                            };
                            reasons: {
                                /** @enum {string} */
                                code: "code-mismatch" | "name-mismatch" | "unreadable" | "missing" | "no-authority" | "expired" | "not-here" | "not-an-organisation" | "false-posts" | "asks-money" | "complaints" | "no-answers" | "data-misuse" | "deregistered" | "moved" | "recorded-wrongly";
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        }[];
                        suspendedUntil: string | null;
                        verifiedBy: {
                            en: string;
                            zh: string;
                        } | null;
                        verifiedOn: string | null;
                        version: number;
                        waiting: {
                            id: string;
                            note: string | null;
                            state: string;
                            stateName: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        website: string | null;
                    };
                };
            };
        };
    };
    accounts_appointAdministrator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence: string;
                    login: string;
                    /** Format: id */
                    organisation: string;
                    replaces: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresAt: string;
                        /** Format: id */
                        invitation: string;
                        token: string;
                    };
                };
            };
        };
    };
    organisations_renewLicence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence: string;
                    /** Format: day */
                    from: string;
                    number: string;
                    /** Format: id */
                    organisation: string;
                    /** Format: day */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    organisations_listLinked: {
        parameters: {
            query: {
                organisation: string | "mine";
            };
            header?: never;
            path: {
                organisation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "member" | "tenant";
                        name: string;
                        rows: {
                            county: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            creditCode: string;
                            /** Format: id */
                            link: string;
                            name: string;
                            /** Format: id */
                            organisation: string;
                            recordedBy: string;
                            since: string;
                            state: string;
                            stateName: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    organisations_addLinked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    creditCodes: string;
                    organisation: string | "mine";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        already: number;
                        unknown: string[];
                    };
                };
            };
        };
    };
    organisations_endLinked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                organisation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    link: string;
                    organisation: string | "mine";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    organisations_moveOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "verify" | "refuse" | "suspend" | "lift" | "recheck" | "close" | "reopen";
                    note?: string;
                    /** Format: id */
                    organisation: string;
                    /** @enum {string} */
                    reason?: "code-mismatch" | "name-mismatch" | "unreadable" | "missing" | "no-authority" | "expired" | "not-here" | "not-an-organisation" | "false-posts" | "asks-money" | "complaints" | "no-answers" | "data-misuse" | "deregistered" | "moved" | "recorded-wrongly";
                    /** Format: day */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    organisations_editOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about: string;
                    address: string;
                    contactName: string;
                    contactPhone: string;
                    website?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    organisations_askForChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    contactName: string;
                    contactPhone: string;
                    creditCode: string;
                    division: string;
                    industry?: string;
                    /** @enum {string} */
                    kind: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                    /** Format: day */
                    licenceFrom?: string;
                    licenceNumber?: string;
                    /** Format: day */
                    licenceUntil?: string;
                    name: string;
                    representative?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        request: string;
                    };
                };
            };
        };
    };
    organisations_listMyHeads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            kind: "member" | "tenant";
                            name: string;
                            since: string;
                        }[];
                    };
                };
            };
        };
    };
    plan_listOverdueSteps: {
        parameters: {
            query?: {
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            commitment: string;
                            due: string;
                            /** Format: id */
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            owner: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            what: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    registry_listPeople: {
        parameters: {
            query?: {
                after?: string;
                keyGroup?: "graduate-in-difficulty" | "veteran" | "unemployed-youth" | "low-income";
                limit?: number;
                order?: "asc" | "desc";
                place?: string;
                q?: string;
                sort?: "name" | "place" | "entered";
                status?: "enrolled" | "graduated" | "registered-unemployed" | "employment-difficulty" | "veteran" | "low-income" | "zero-employment-household" | "in-work" | "self-employed" | "left-city";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            age: number | null;
                            education: {
                                en: string;
                                zh: string;
                            } | null;
                            graduatedOn: string | null;
                            /** Format: id */
                            id: string;
                            keyGroups: {
                                en: string;
                                zh: string;
                            }[];
                            name: string;
                            place: {
                                en: string;
                                zh: string;
                            };
                            school: string | null;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    registry_addPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: day */
                    birth?: string;
                    division: string;
                    hukou?: string;
                    identity?: {
                        /** @enum {string} */
                        kind: "citizen-id" | "residence-permit" | "passport";
                        number: string;
                    };
                    name: string;
                    phone?: string;
                    schooling?: {
                        /** Format: day */
                        graduatedOn?: string;
                        /** @enum {string} */
                        level: "junior" | "vocational" | "college" | "bachelor" | "master";
                        major?: string;
                        school?: string;
                        studentNumber?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alike: {
                            because: ("name-and-birth" | "phone" | "name-and-school")[];
                            name: string;
                            /** Format: id */
                            person: string;
                        }[];
                        /** @enum {string} */
                        outcome: "new" | "same" | "probable";
                        /** Format: id */
                        person: string;
                    };
                };
            };
        };
    };
    registry_listPersonDuplicates: {
        parameters: {
            query?: {
                after?: string;
                county?: string;
                limit?: number;
                order?: "asc" | "desc";
                person?: string;
                sort?: "score" | "found";
                state?: "open" | "later" | "apart" | "merged";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            againOn: string | null;
                            agreed: {
                                name: string;
                                /** Format: id */
                                survivor: string;
                            } | null;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            found: {
                                en: string;
                                zh: string;
                            };
                            foundAt: string;
                            /** Format: id */
                            id: string;
                            merge: string | null;
                            note: string | null;
                            objected: boolean;
                            one: {
                                /** Format: id */
                                id: string;
                                mine: boolean;
                                name: string;
                                place: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            other: {
                                /** Format: id */
                                id: string;
                                mine: boolean;
                                name: string;
                                place: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            /** @enum {string} */
                            power: "alone" | "together" | "look";
                            reasons: {
                                code: string;
                                words: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            score: number;
                            /** @enum {string} */
                            state: "open" | "later" | "apart" | "merged";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    registry_readPersonDuplicate: {
        parameters: {
            query: {
                pair: string;
            };
            header?: never;
            path: {
                pair: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        differs: string[];
                        merge: {
                            agreedName: string | null;
                            at: string;
                            byName: string;
                            /** Format: id */
                            id: string;
                            mayUnmerge: boolean;
                            merged: {
                                county: {
                                    en: string;
                                    zh: string;
                                };
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            objection: string | null;
                            reason: string;
                            /** @enum {string} */
                            state: "merged" | "unmerged";
                            survivor: {
                                county: {
                                    en: string;
                                    zh: string;
                                };
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            unmergedAt: string | null;
                            unmergedName: string | null;
                            unmergeReason: string | null;
                            version: number;
                        } | null;
                        one: {
                            holds: {
                                count: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            person: {
                                fields: {
                                    /** @enum {string} */
                                    field: "name" | "identity" | "birth" | "sex" | "phone" | "residence" | "hukou" | "schooling" | "certificate" | "skills" | "work" | "experience" | "wishes" | "statuses" | "household";
                                    label: {
                                        en: string;
                                        zh: string;
                                    };
                                    sealed: boolean;
                                    /** @enum {string} */
                                    sight: "shown" | "masked";
                                    values: {
                                        byName: string | null;
                                        day: string;
                                        differs: {
                                            byName: string | null;
                                            day: string;
                                            /** @enum {string} */
                                            source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                                            sourceName: {
                                                en: string;
                                                zh: string;
                                            };
                                            /** @enum {string} */
                                            state: "declared" | "verified";
                                            stateName: {
                                                en: string;
                                                zh: string;
                                            };
                                            words: {
                                                en: string;
                                                zh: string;
                                            };
                                        } | null;
                                        item: string | null;
                                        skills?: string[];
                                        /** @enum {string} */
                                        source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                                        sourceName: {
                                            en: string;
                                            zh: string;
                                        };
                                        /** @enum {string} */
                                        state: "declared" | "verified";
                                        stateName: {
                                            en: string;
                                            zh: string;
                                        };
                                        words: {
                                            en: string;
                                            zh: string;
                                        };
                                        work?: {
                                            employer: string;
                                            /** Format: day */
                                            from: string;
                                            occupation: string;
                                            /** Format: day */
                                            until?: string;
                                        };
                                    }[];
                                }[];
                                /** Format: id */
                                id: string;
                                name: string;
                                spells: {
                                    byRegistration: boolean;
                                    evidence: string;
                                    from: string;
                                    id: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    sourceName: {
                                        en: string;
                                        zh: string;
                                    };
                                    stateName: {
                                        en: string;
                                        zh: string;
                                    };
                                    /** @enum {string} */
                                    status: "enrolled" | "graduated" | "registered-unemployed" | "employment-difficulty" | "veteran" | "low-income" | "zero-employment-household" | "in-work" | "self-employed" | "left-city";
                                    until: string | null;
                                }[];
                                version: number;
                            };
                        } | null;
                        other: {
                            holds: {
                                count: number;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            person: {
                                fields: {
                                    /** @enum {string} */
                                    field: "name" | "identity" | "birth" | "sex" | "phone" | "residence" | "hukou" | "schooling" | "certificate" | "skills" | "work" | "experience" | "wishes" | "statuses" | "household";
                                    label: {
                                        en: string;
                                        zh: string;
                                    };
                                    sealed: boolean;
                                    /** @enum {string} */
                                    sight: "shown" | "masked";
                                    values: {
                                        byName: string | null;
                                        day: string;
                                        differs: {
                                            byName: string | null;
                                            day: string;
                                            /** @enum {string} */
                                            source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                                            sourceName: {
                                                en: string;
                                                zh: string;
                                            };
                                            /** @enum {string} */
                                            state: "declared" | "verified";
                                            stateName: {
                                                en: string;
                                                zh: string;
                                            };
                                            words: {
                                                en: string;
                                                zh: string;
                                            };
                                        } | null;
                                        item: string | null;
                                        skills?: string[];
                                        /** @enum {string} */
                                        source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                                        sourceName: {
                                            en: string;
                                            zh: string;
                                        };
                                        /** @enum {string} */
                                        state: "declared" | "verified";
                                        stateName: {
                                            en: string;
                                            zh: string;
                                        };
                                        words: {
                                            en: string;
                                            zh: string;
                                        };
                                        work?: {
                                            employer: string;
                                            /** Format: day */
                                            from: string;
                                            occupation: string;
                                            /** Format: day */
                                            until?: string;
                                        };
                                    }[];
                                }[];
                                /** Format: id */
                                id: string;
                                name: string;
                                spells: {
                                    byRegistration: boolean;
                                    evidence: string;
                                    from: string;
                                    id: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    sourceName: {
                                        en: string;
                                        zh: string;
                                    };
                                    stateName: {
                                        en: string;
                                        zh: string;
                                    };
                                    /** @enum {string} */
                                    status: "enrolled" | "graduated" | "registered-unemployed" | "employment-difficulty" | "veteran" | "low-income" | "zero-employment-household" | "in-work" | "self-employed" | "left-city";
                                    until: string | null;
                                }[];
                                version: number;
                            };
                        } | null;
                        pair: {
                            againOn: string | null;
                            agreed: {
                                name: string;
                                /** Format: id */
                                survivor: string;
                            } | null;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            found: {
                                en: string;
                                zh: string;
                            };
                            foundAt: string;
                            /** Format: id */
                            id: string;
                            merge: string | null;
                            note: string | null;
                            objected: boolean;
                            one: {
                                /** Format: id */
                                id: string;
                                mine: boolean;
                                name: string;
                                place: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            other: {
                                /** Format: id */
                                id: string;
                                mine: boolean;
                                name: string;
                                place: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            /** @enum {string} */
                            power: "alone" | "together" | "look";
                            reasons: {
                                code: string;
                                words: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            score: number;
                            /** @enum {string} */
                            state: "open" | "later" | "apart" | "merged";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        };
                    };
                };
            };
        };
    };
    registry_decidePersonDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pair: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "apart" | "later" | "keep";
                    /** Format: id */
                    pair: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    registry_mergePeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pair: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    choices?: {
                        /** @enum {string} */
                        birth?: "survivor" | "merged";
                        /** @enum {string} */
                        experience?: "survivor" | "merged";
                        /** @enum {string} */
                        hukou?: "survivor" | "merged";
                        /** @enum {string} */
                        identity?: "survivor" | "merged";
                        /** @enum {string} */
                        name?: "survivor" | "merged";
                        /** @enum {string} */
                        phone?: "survivor" | "merged";
                        /** @enum {string} */
                        residence?: "survivor" | "merged";
                        /** @enum {string} */
                        sex?: "survivor" | "merged";
                        /** @enum {string} */
                        skills?: "survivor" | "merged";
                        /** @enum {string} */
                        wishes?: "survivor" | "merged";
                    };
                    /** Format: id */
                    pair: string;
                    reason: string;
                    /** Format: id */
                    survivor: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        merge: string | null;
                        /** @enum {string} */
                        outcome: "merged" | "agreed";
                        version: number;
                    };
                };
            };
        };
    };
    registry_listMerges: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                objected?: boolean;
                order?: "asc" | "desc";
                person?: string;
                sort?: "at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            agreedName: string | null;
                            at: string;
                            byName: string;
                            /** Format: id */
                            id: string;
                            mayUnmerge: boolean;
                            merged: {
                                county: {
                                    en: string;
                                    zh: string;
                                };
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            objection: string | null;
                            reason: string;
                            /** @enum {string} */
                            state: "merged" | "unmerged";
                            survivor: {
                                county: {
                                    en: string;
                                    zh: string;
                                };
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            unmergedAt: string | null;
                            unmergedName: string | null;
                            unmergeReason: string | null;
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    registry_readMerge: {
        parameters: {
            query: {
                merge: string;
            };
            header?: never;
            path: {
                merge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        merge: {
                            agreedName: string | null;
                            at: string;
                            byName: string;
                            /** Format: id */
                            id: string;
                            mayUnmerge: boolean;
                            merged: {
                                county: {
                                    en: string;
                                    zh: string;
                                };
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            objection: string | null;
                            reason: string;
                            /** @enum {string} */
                            state: "merged" | "unmerged";
                            survivor: {
                                county: {
                                    en: string;
                                    zh: string;
                                };
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            unmergedAt: string | null;
                            unmergedName: string | null;
                            unmergeReason: string | null;
                            version: number;
                        };
                        moved: {
                            count: number;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        others: number;
                    };
                };
            };
        };
    };
    registry_unmergePeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merge: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    merge: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    registry_readPerson: {
        parameters: {
            query: {
                person: string;
            };
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        history: {
                            at: string;
                            byName: string | null;
                            day: string;
                            evidence: string | null;
                            fields: string[];
                            sourceName: {
                                en: string;
                                zh: string;
                            };
                            verified: boolean;
                        }[];
                        household: {
                            /** @enum {string} */
                            is: "yes" | "no" | "unknown";
                            members: {
                                name: string;
                                words: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            words: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        person: {
                            fields: {
                                /** @enum {string} */
                                field: "name" | "identity" | "birth" | "sex" | "phone" | "residence" | "hukou" | "schooling" | "certificate" | "skills" | "work" | "experience" | "wishes" | "statuses" | "household";
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                sealed: boolean;
                                /** @enum {string} */
                                sight: "shown" | "masked";
                                values: {
                                    byName: string | null;
                                    day: string;
                                    differs: {
                                        byName: string | null;
                                        day: string;
                                        /** @enum {string} */
                                        source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                                        sourceName: {
                                            en: string;
                                            zh: string;
                                        };
                                        /** @enum {string} */
                                        state: "declared" | "verified";
                                        stateName: {
                                            en: string;
                                            zh: string;
                                        };
                                        words: {
                                            en: string;
                                            zh: string;
                                        };
                                    } | null;
                                    item: string | null;
                                    skills?: string[];
                                    /** @enum {string} */
                                    source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                                    sourceName: {
                                        en: string;
                                        zh: string;
                                    };
                                    /** @enum {string} */
                                    state: "declared" | "verified";
                                    stateName: {
                                        en: string;
                                        zh: string;
                                    };
                                    words: {
                                        en: string;
                                        zh: string;
                                    };
                                    work?: {
                                        employer: string;
                                        /** Format: day */
                                        from: string;
                                        occupation: string;
                                        /** Format: day */
                                        until?: string;
                                    };
                                }[];
                            }[];
                            /** Format: id */
                            id: string;
                            name: string;
                            spells: {
                                byRegistration: boolean;
                                evidence: string;
                                from: string;
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                sourceName: {
                                    en: string;
                                    zh: string;
                                };
                                stateName: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                status: "enrolled" | "graduated" | "registered-unemployed" | "employment-difficulty" | "veteran" | "low-income" | "zero-employment-household" | "in-work" | "self-employed" | "left-city";
                                until: string | null;
                            }[];
                            version: number;
                        };
                        registrations: {
                            actions: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                name: "accept" | "refuse" | "withdraw" | "renew" | "cancel";
                                needsReason: boolean;
                            }[];
                            appliedAt: string;
                            dueOn: string | null;
                            endedOn: string | null;
                            evidence: string;
                            ground: {
                                en: string;
                                zh: string;
                            };
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "unemployment" | "difficulty";
                            kindName: {
                                en: string;
                                zh: string;
                            };
                            note: string | null;
                            overdue: boolean;
                            /** Format: id */
                            person: string;
                            personName: string;
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            registeredOn: string | null;
                            renewBy: string | null;
                            since: string | null;
                            /** @enum {string} */
                            state: "applied" | "registered" | "refused" | "withdrawn" | "cancelled";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    registry_applyForThem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    committed: "yes";
                    ground: string;
                    /** @enum {string} */
                    kind: "unemployment" | "difficulty";
                    note?: string;
                    /** Format: id */
                    person: string;
                    /** Format: day */
                    since?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        registration: string;
                    };
                };
            };
        };
    };
    registry_revealPersonField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    field: "identity" | "phone";
                    /** Format: id */
                    person: string;
                    /** @enum {string} */
                    purpose: "contact" | "identity-check" | "outside-system" | "supervision";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        left: number;
                        value: string;
                    };
                };
            };
        };
    };
    registry_recordSpell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence?: string;
                    /** Format: day */
                    from: string;
                    /** Format: id */
                    person: string;
                    /** @enum {string} */
                    source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                    /** @enum {string} */
                    state: "declared" | "verified";
                    /** @enum {string} */
                    status: "enrolled" | "graduated" | "veteran" | "low-income" | "zero-employment-household" | "in-work" | "self-employed" | "left-city";
                    /** Format: day */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    registry_closeSpell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
                spell: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    person: string;
                    reason: string;
                    /** Format: id */
                    spell: string;
                    /** Format: day */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    registry_editPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: day */
                    birth?: string;
                    certificate?: {
                        /** Format: day */
                        issuedOn?: string;
                        /** @enum {string} */
                        level: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "none";
                        name: string;
                        number?: string;
                    } | null;
                    evidence?: string;
                    experience?: string;
                    hukou?: string;
                    identity?: {
                        /** @enum {string} */
                        kind: "citizen-id" | "residence-permit" | "passport";
                        number: string;
                    };
                    item?: string;
                    name?: string;
                    /** Format: id */
                    person: string;
                    phone?: string;
                    residence?: string;
                    schooling?: {
                        /** Format: day */
                        graduatedOn?: string;
                        /** @enum {string} */
                        level: "junior" | "vocational" | "college" | "bachelor" | "master";
                        major?: string;
                        school?: string;
                        studentNumber?: string;
                    } | null;
                    /** @enum {string} */
                    sex?: "female" | "male";
                    skills?: string[];
                    /** @enum {string} */
                    source: "self" | "officer" | "school" | "civil-affairs" | "veterans" | "disabled-federation" | "insurance" | "police" | "phone" | "platform";
                    /** @enum {string} */
                    state: "declared" | "verified";
                    wishes?: {
                        consent: boolean;
                        counties: string[];
                        occupations: string[];
                        payFloor?: number;
                    };
                    work?: {
                        employer: string;
                        /** Format: day */
                        from: string;
                        occupation: string;
                        /** Format: day */
                        until?: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    registry_verifyPersonField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence: string;
                    field: ("name" | "identity" | "birth" | "sex" | "phone" | "residence" | "hukou" | "skills" | "experience" | "wishes") | string;
                    /** Format: id */
                    person: string;
                    /** @enum {string} */
                    take: "standing" | "differing";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    registry_searchPeople: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: ("name" | "sound" | "identity" | "phone" | "phone-tail") | null;
                        more: boolean;
                        rows: {
                            age: number | null;
                            education: {
                                en: string;
                                zh: string;
                            } | null;
                            /** Format: id */
                            id: string;
                            name: string;
                            place: {
                                en: string;
                                zh: string;
                            };
                            school: string | null;
                        }[];
                    };
                };
            };
        };
    };
    plan_importPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    source: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: boolean;
                        plan: string;
                        targets: string[];
                        version: number;
                    };
                };
            };
        };
    };
    posts_listPosts: {
        parameters: {
            query?: {
                after?: string;
                category?: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                county?: string;
                doubtful?: boolean;
                employer?: string;
                limit?: number;
                order?: "asc" | "desc";
                overdue?: boolean;
                q?: string;
                review?: boolean;
                sort?: "title" | "employer" | "county" | "category" | "state" | "openings" | "hired" | "valid" | "updated" | "submitted" | "due";
                state?: "draft" | "in-review" | "published" | "held" | "filled" | "closed" | "expired" | "withdrawn" | "blocked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            actions: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                name: "submit" | "approve" | "return" | "block" | "withdraw" | "close" | "refresh" | "fill" | "expire" | "reopen" | "hold" | "release";
                                needsReason: boolean;
                            }[];
                            applicants: number;
                            county: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            doubtful: string[];
                            duplicates: number;
                            employer: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            employerVerified: boolean;
                            fields: {
                                audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                /** @enum {string} */
                                category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                contact: {
                                    name: string;
                                    phone: string;
                                };
                                /** @default  */
                                description: string;
                                division: string;
                                /** @enum {string} */
                                education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                experienceYears?: number | null;
                                /** @default  */
                                hours: string;
                                insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                /** @default  */
                                occupation: string;
                                openings: number;
                                openingsWords?: string;
                                /** Format: id */
                                organisation: string;
                                pay: {
                                    from: number | null;
                                    /** @enum {string} */
                                    kind: "month" | "day" | "hour" | "year" | "negotiable";
                                    months?: number | null;
                                    to: number | null;
                                };
                                /** @default  */
                                place: string;
                                platform?: string;
                                /** @default [] */
                                skills: string[];
                                /** @enum {string} */
                                socialKind?: "employment" | "traineeship" | "flexible";
                                title: string;
                                /** Format: day */
                                validUntil: string;
                            };
                            /** Format: id */
                            id: string;
                            industry: string | null;
                            mergedInto: string | null;
                            pending: {
                                audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                /** @enum {string} */
                                category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                contact: {
                                    name: string;
                                    phone: string;
                                };
                                /** @default  */
                                description: string;
                                division: string;
                                /** @enum {string} */
                                education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                experienceYears?: number | null;
                                /** @default  */
                                hours: string;
                                insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                /** @default  */
                                occupation: string;
                                openings: number;
                                openingsWords?: string;
                                /** Format: id */
                                organisation: string;
                                pay: {
                                    from: number | null;
                                    /** @enum {string} */
                                    kind: "month" | "day" | "hour" | "year" | "negotiable";
                                    months?: number | null;
                                    to: number | null;
                                };
                                /** @default  */
                                place: string;
                                platform?: string;
                                /** @default [] */
                                skills: string[];
                                /** @enum {string} */
                                socialKind?: "employment" | "traineeship" | "flexible";
                                title: string;
                                /** Format: day */
                                validUntil: string;
                            } | null;
                            publishedOn: string | null;
                            refreshedOn: string | null;
                            reviewDueOn: string | null;
                            /** @enum {string} */
                            state: "draft" | "in-review" | "published" | "held" | "filled" | "closed" | "expired" | "withdrawn" | "blocked";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            stateReason: string | null;
                            submittedAt: string | null;
                            submittedBy: string | null;
                            taken: number;
                            updatedAt: string;
                            version: number;
                            warnings: {
                                pointer: string;
                                right: {
                                    en: string;
                                    zh: string;
                                };
                                wrong: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    posts_draftPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                    benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                    /** @enum {string} */
                    category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                    contact: {
                        name: string;
                        phone: string;
                    };
                    /** @default  */
                    description: string;
                    division: string;
                    /** @enum {string} */
                    education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                    experienceYears?: number | null;
                    /** @default  */
                    hours: string;
                    insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                    /** @default  */
                    occupation: string;
                    openings: number;
                    openingsWords?: string;
                    /** Format: id */
                    organisation: string;
                    pay: {
                        from: number | null;
                        /** @enum {string} */
                        kind: "month" | "day" | "hour" | "year" | "negotiable";
                        months?: number | null;
                        to: number | null;
                    };
                    /** @default  */
                    place: string;
                    platform?: string;
                    /** @default [] */
                    skills: string[];
                    /** @enum {string} */
                    socialKind?: "employment" | "traineeship" | "flexible";
                    title: string;
                    /** Format: day */
                    validUntil: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        post: string;
                        twins: {
                            /** Format: id */
                            id: string;
                            openings: number;
                            publishedAt: string | null;
                            score: number;
                            state: {
                                en: string;
                                zh: string;
                            };
                            title: string;
                            why: {
                                en: string;
                                zh: string;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    posts_readPost: {
        parameters: {
            query: {
                post: string;
            };
            header?: never;
            path: {
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        history: {
                            action: string;
                            at: string;
                            by: string;
                            note: string | null;
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            /** @enum {string} */
                            toState: "draft" | "in-review" | "published" | "held" | "filled" | "closed" | "expired" | "withdrawn" | "blocked";
                        }[];
                        post: {
                            actions: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                name: "submit" | "approve" | "return" | "block" | "withdraw" | "close" | "refresh" | "fill" | "expire" | "reopen" | "hold" | "release";
                                needsReason: boolean;
                            }[];
                            doubtful: string[];
                            employer: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            fields: {
                                audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                /** @enum {string} */
                                category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                contact: {
                                    name: string;
                                    phone: string;
                                };
                                /** @default  */
                                description: string;
                                division: string;
                                /** @enum {string} */
                                education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                experienceYears?: number | null;
                                /** @default  */
                                hours: string;
                                insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                /** @default  */
                                occupation: string;
                                openings: number;
                                openingsWords?: string;
                                /** Format: id */
                                organisation: string;
                                pay: {
                                    from: number | null;
                                    /** @enum {string} */
                                    kind: "month" | "day" | "hour" | "year" | "negotiable";
                                    months?: number | null;
                                    to: number | null;
                                };
                                /** @default  */
                                place: string;
                                platform?: string;
                                /** @default [] */
                                skills: string[];
                                /** @enum {string} */
                                socialKind?: "employment" | "traineeship" | "flexible";
                                title: string;
                                /** Format: day */
                                validUntil: string;
                            };
                            /** Format: id */
                            id: string;
                            industry: string | null;
                            mergedInto: string | null;
                            pending: {
                                audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                /** @enum {string} */
                                category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                contact: {
                                    name: string;
                                    phone: string;
                                };
                                /** @default  */
                                description: string;
                                division: string;
                                /** @enum {string} */
                                education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                experienceYears?: number | null;
                                /** @default  */
                                hours: string;
                                insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                /** @default  */
                                occupation: string;
                                openings: number;
                                openingsWords?: string;
                                /** Format: id */
                                organisation: string;
                                pay: {
                                    from: number | null;
                                    /** @enum {string} */
                                    kind: "month" | "day" | "hour" | "year" | "negotiable";
                                    months?: number | null;
                                    to: number | null;
                                };
                                /** @default  */
                                place: string;
                                platform?: string;
                                /** @default [] */
                                skills: string[];
                                /** @enum {string} */
                                socialKind?: "employment" | "traineeship" | "flexible";
                                title: string;
                                /** Format: day */
                                validUntil: string;
                            } | null;
                            publishedOn: string | null;
                            refreshedOn: string | null;
                            reviewDueOn: string | null;
                            /** @enum {string} */
                            state: "draft" | "in-review" | "published" | "held" | "filled" | "closed" | "expired" | "withdrawn" | "blocked";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            stateReason: string | null;
                            submittedAt: string | null;
                            submittedBy: string | null;
                            taken: number;
                            updatedAt: string;
                            version: number;
                            warnings: {
                                pointer: string;
                                right: {
                                    en: string;
                                    zh: string;
                                };
                                wrong: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        };
                        replies: {
                            due: number;
                            inTime: number;
                            pips: boolean[];
                            usualDays: number | null;
                        } | null;
                    };
                };
            };
        };
    };
    posts_editPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields: {
                        audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                        benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                        /** @enum {string} */
                        category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                        contact: {
                            name: string;
                            phone: string;
                        };
                        /** @default  */
                        description: string;
                        division: string;
                        /** @enum {string} */
                        education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                        experienceYears?: number | null;
                        /** @default  */
                        hours: string;
                        insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                        /** @default  */
                        occupation: string;
                        openings: number;
                        openingsWords?: string;
                        /** Format: id */
                        organisation: string;
                        pay: {
                            from: number | null;
                            /** @enum {string} */
                            kind: "month" | "day" | "hour" | "year" | "negotiable";
                            months?: number | null;
                            to: number | null;
                        };
                        /** @default  */
                        place: string;
                        platform?: string;
                        /** @default [] */
                        skills: string[];
                        /** @enum {string} */
                        socialKind?: "employment" | "traineeship" | "flexible";
                        title: string;
                        /** Format: day */
                        validUntil: string;
                    };
                    /** Format: id */
                    post: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        awaitsReview: boolean;
                        /** Format: id */
                        post: string;
                        twins: {
                            /** Format: id */
                            id: string;
                            openings: number;
                            publishedAt: string | null;
                            score: number;
                            state: {
                                en: string;
                                zh: string;
                            };
                            title: string;
                            why: {
                                en: string;
                                zh: string;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    posts_applyForPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    consent: "yes";
                    message?: string;
                    /** Format: id */
                    post: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answerDue: string;
                        /** Format: id */
                        application: string;
                    };
                };
            };
        };
    };
    posts_clearDoubt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    /** Format: id */
                    post: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: day */
                        until: string;
                        version: number;
                    };
                };
            };
        };
    };
    posts_reviewPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approve" | "return" | "block";
                    note?: string;
                    /** Format: id */
                    post: string;
                    /** @enum {string} */
                    reason?: "incomplete" | "pay-unclear" | "openings-unclear" | "wrong-category" | "discriminating" | "duplicate" | "false-post" | "asks-money";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    posts_similarPosts: {
        parameters: {
            query: {
                post: string;
            };
            header?: never;
            path: {
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hits: {
                            post: {
                                actions: {
                                    label: {
                                        en: string;
                                        zh: string;
                                    };
                                    /** @enum {string} */
                                    name: "submit" | "approve" | "return" | "block" | "withdraw" | "close" | "refresh" | "fill" | "expire" | "reopen" | "hold" | "release";
                                    needsReason: boolean;
                                }[];
                                doubtful: string[];
                                employer: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                fields: {
                                    audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                    benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                    /** @enum {string} */
                                    category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                    contact: {
                                        name: string;
                                        phone: string;
                                    };
                                    /** @default  */
                                    description: string;
                                    division: string;
                                    /** @enum {string} */
                                    education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                    experienceYears?: number | null;
                                    /** @default  */
                                    hours: string;
                                    insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                    /** @default  */
                                    occupation: string;
                                    openings: number;
                                    openingsWords?: string;
                                    /** Format: id */
                                    organisation: string;
                                    pay: {
                                        from: number | null;
                                        /** @enum {string} */
                                        kind: "month" | "day" | "hour" | "year" | "negotiable";
                                        months?: number | null;
                                        to: number | null;
                                    };
                                    /** @default  */
                                    place: string;
                                    platform?: string;
                                    /** @default [] */
                                    skills: string[];
                                    /** @enum {string} */
                                    socialKind?: "employment" | "traineeship" | "flexible";
                                    title: string;
                                    /** Format: day */
                                    validUntil: string;
                                };
                                /** Format: id */
                                id: string;
                                industry: string | null;
                                mergedInto: string | null;
                                pending: {
                                    audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                    benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                    /** @enum {string} */
                                    category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                    contact: {
                                        name: string;
                                        phone: string;
                                    };
                                    /** @default  */
                                    description: string;
                                    division: string;
                                    /** @enum {string} */
                                    education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                    experienceYears?: number | null;
                                    /** @default  */
                                    hours: string;
                                    insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                    /** @default  */
                                    occupation: string;
                                    openings: number;
                                    openingsWords?: string;
                                    /** Format: id */
                                    organisation: string;
                                    pay: {
                                        from: number | null;
                                        /** @enum {string} */
                                        kind: "month" | "day" | "hour" | "year" | "negotiable";
                                        months?: number | null;
                                        to: number | null;
                                    };
                                    /** @default  */
                                    place: string;
                                    platform?: string;
                                    /** @default [] */
                                    skills: string[];
                                    /** @enum {string} */
                                    socialKind?: "employment" | "traineeship" | "flexible";
                                    title: string;
                                    /** Format: day */
                                    validUntil: string;
                                } | null;
                                publishedOn: string | null;
                                refreshedOn: string | null;
                                reviewDueOn: string | null;
                                /** @enum {string} */
                                state: "draft" | "in-review" | "published" | "held" | "filled" | "closed" | "expired" | "withdrawn" | "blocked";
                                stateName: {
                                    en: string;
                                    zh: string;
                                };
                                stateReason: string | null;
                                submittedAt: string | null;
                                submittedBy: string | null;
                                taken: number;
                                updatedAt: string;
                                version: number;
                                warnings: {
                                    pointer: string;
                                    right: {
                                        en: string;
                                        zh: string;
                                    };
                                    wrong: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                            };
                            replies: {
                                due: number;
                                inTime: number;
                                pips: boolean[];
                                usualDays: number | null;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    posts_movePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "submit" | "withdraw" | "close" | "refresh" | "fill" | "reopen";
                    note?: string;
                    /** Format: id */
                    post: string;
                    /** Format: day */
                    validUntil?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    desk_exportPosts: {
        parameters: {
            query?: {
                after?: string;
                category?: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                county?: string;
                doubtful?: boolean;
                employer?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                order?: "asc" | "desc";
                overdue?: boolean;
                q?: string;
                review?: boolean;
                sort?: "title" | "employer" | "county" | "category" | "state" | "openings" | "hired" | "valid" | "updated" | "submitted" | "due";
                state?: "draft" | "in-review" | "published" | "held" | "filled" | "closed" | "expired" | "withdrawn" | "blocked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    privacy_listPurposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fields: {
                            basis: {
                                en: string;
                                zh: string;
                            };
                            kept: {
                                en: string;
                                zh: string;
                            };
                            label: {
                                en: string;
                                zh: string;
                            };
                            maskedFor: {
                                en: string;
                                zh: string;
                            }[];
                            purpose: {
                                en: string;
                                zh: string;
                            };
                            seenBy: {
                                en: string;
                                zh: string;
                            }[];
                            sensitive: boolean;
                        }[];
                    };
                };
            };
        };
    };
    plan_listPublicCommitments: {
        parameters: {
            query?: {
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            clause: string;
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            measure: string;
                            owner: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            steps: {
                                due: string;
                                /** @enum {string} */
                                state: "past" | "next" | "late";
                                what: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    ledger_readPublicNumbers: {
        parameters: {
            query: {
                area: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string | null;
                        mark: string;
                        rows: {
                            confirmed: number | null;
                            contested: number | null;
                            counties: {
                                part: string;
                                value: number | null;
                            }[];
                            indicator: string;
                            measured: boolean;
                            months: {
                                part: string;
                                value: number;
                            }[];
                            records: number | null;
                            unconfirmed: number | null;
                            value: number | null;
                        }[];
                    };
                };
            };
        };
    };
    ledger_explainPublicNumber: {
        parameters: {
            query: {
                area: string;
                indicator: string;
            };
            header?: never;
            path: {
                indicator: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string | null;
                        confirmed: number | null;
                        contested: number | null;
                        countingUnit: {
                            en: string;
                            zh: string;
                        };
                        exclusions: {
                            reason: string;
                            records: number;
                            words: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        mark: string;
                        records: number | null;
                        unconfirmed: number | null;
                        value: number | null;
                        words: {
                            en: string;
                            zh: string;
                        };
                    };
                };
            };
        };
    };
    posts_listPushes: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                post?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            applied: number | null;
                            area: string;
                            audience: {
                                educations?: ("any" | "junior" | "vocational" | "college" | "bachelor" | "master")[];
                                fields?: string[];
                                keyGroups?: ("graduate-in-difficulty" | "veteran" | "unemployed-youth" | "low-income")[];
                                places?: string[];
                                wishPlaces?: string[];
                            };
                            by: string;
                            followedAt: string | null;
                            found: number;
                            /** Format: id */
                            id: string;
                            leftOut: number | null;
                            note: string;
                            openings: number;
                            people: number;
                            posts: string[];
                            read: number | null;
                            sent: number;
                            sentAt: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    posts_pushPosts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audience: {
                        educations?: ("any" | "junior" | "vocational" | "college" | "bachelor" | "master")[];
                        fields?: string[];
                        keyGroups?: ("graduate-in-difficulty" | "veteran" | "unemployed-youth" | "low-income")[];
                        places?: string[];
                        wishPlaces?: string[];
                    };
                    /** @default  */
                    note: string;
                    posts: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: number;
                        leftOut: number;
                        openings: number;
                        people: number;
                        /** Format: id */
                        push: string;
                        sent: number;
                    };
                };
            };
        };
    };
    posts_readPush: {
        parameters: {
            query: {
                push: string;
            };
            header?: never;
            path: {
                push: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applied: number | null;
                        posts: {
                            employer: string;
                            /** Format: id */
                            id: string;
                            openings: number;
                            people: number;
                            title: string;
                        }[];
                        push: {
                            applied: number | null;
                            area: string;
                            audience: {
                                educations?: ("any" | "junior" | "vocational" | "college" | "bachelor" | "master")[];
                                fields?: string[];
                                keyGroups?: ("graduate-in-difficulty" | "veteran" | "unemployed-youth" | "low-income")[];
                                places?: string[];
                                wishPlaces?: string[];
                            };
                            by: string;
                            followedAt: string | null;
                            found: number;
                            /** Format: id */
                            id: string;
                            leftOut: number | null;
                            note: string;
                            openings: number;
                            people: number;
                            posts: string[];
                            read: number | null;
                            sent: number;
                            sentAt: string;
                        };
                        read: number | null;
                    };
                };
            };
        };
    };
    desk_exportPush: {
        parameters: {
            query: {
                format?: "xlsx" | "csv";
                push: string;
            };
            header?: never;
            path: {
                push: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    posts_countAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audience: {
                        educations?: ("any" | "junior" | "vocational" | "college" | "bachelor" | "master")[];
                        fields?: string[];
                        keyGroups?: ("graduate-in-difficulty" | "veteran" | "unemployed-youth" | "low-income")[];
                        places?: string[];
                        wishPlaces?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leftOut: number;
                        most: number;
                        people: number;
                    };
                };
            };
        };
    };
    desk_exportPushes: {
        parameters: {
            query?: {
                after?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                post?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    registry_listRegistrations: {
        parameters: {
            query?: {
                after?: string;
                kind?: "unemployment" | "difficulty";
                limit?: number;
                order?: "asc" | "desc";
                renewal?: boolean;
                sort?: "due" | "applied" | "name";
                state?: "applied" | "registered" | "refused" | "withdrawn" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            actions: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                name: "accept" | "refuse" | "withdraw" | "renew" | "cancel";
                                needsReason: boolean;
                            }[];
                            appliedAt: string;
                            dueOn: string | null;
                            endedOn: string | null;
                            evidence: string;
                            ground: {
                                en: string;
                                zh: string;
                            };
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "unemployment" | "difficulty";
                            kindName: {
                                en: string;
                                zh: string;
                            };
                            note: string | null;
                            overdue: boolean;
                            /** Format: id */
                            person: string;
                            personName: string;
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            registeredOn: string | null;
                            renewBy: string | null;
                            since: string | null;
                            /** @enum {string} */
                            state: "applied" | "registered" | "refused" | "withdrawn" | "cancelled";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    registry_moveRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registration: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "accept" | "refuse" | "withdraw" | "renew" | "cancel";
                    note?: string;
                    reason?: string;
                    /** Format: id */
                    registration: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "applied" | "registered" | "refused" | "withdrawn" | "cancelled";
                        version: number;
                    };
                };
            };
        };
    };
    privacy_listRetention: {
        parameters: {
            query?: {
                state?: "listed" | "approved" | "rejected" | "running" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            approvedByMe: boolean;
                            approvedName: string | null;
                            classes: {
                                basis: {
                                    en: string;
                                    zh: string;
                                };
                                done: number;
                                due: number;
                                key: string;
                                months: number;
                                oldest: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            day: string;
                            doneAt: string | null;
                            executedName: string | null;
                            /** Format: id */
                            id: string;
                            madeAt: string;
                            /** @enum {string} */
                            state: "listed" | "approved" | "rejected" | "running" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    privacy_makeRetentionList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        list: {
                            approvedByMe: boolean;
                            approvedName: string | null;
                            classes: {
                                basis: {
                                    en: string;
                                    zh: string;
                                };
                                done: number;
                                due: number;
                                key: string;
                                months: number;
                                oldest: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            day: string;
                            doneAt: string | null;
                            executedName: string | null;
                            /** Format: id */
                            id: string;
                            madeAt: string;
                            /** @enum {string} */
                            state: "listed" | "approved" | "rejected" | "running" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        } | null;
                    };
                };
            };
        };
    };
    privacy_approveRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approve" | "reject";
                    /** Format: id */
                    list: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        list: {
                            approvedByMe: boolean;
                            approvedName: string | null;
                            classes: {
                                basis: {
                                    en: string;
                                    zh: string;
                                };
                                done: number;
                                due: number;
                                key: string;
                                months: number;
                                oldest: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            day: string;
                            doneAt: string | null;
                            executedName: string | null;
                            /** Format: id */
                            id: string;
                            madeAt: string;
                            /** @enum {string} */
                            state: "listed" | "approved" | "rejected" | "running" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        };
                    };
                };
            };
        };
    };
    privacy_executeRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    list: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        list: {
                            approvedByMe: boolean;
                            approvedName: string | null;
                            classes: {
                                basis: {
                                    en: string;
                                    zh: string;
                                };
                                done: number;
                                due: number;
                                key: string;
                                months: number;
                                oldest: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            day: string;
                            doneAt: string | null;
                            executedName: string | null;
                            /** Format: id */
                            id: string;
                            madeAt: string;
                            /** @enum {string} */
                            state: "listed" | "approved" | "rejected" | "running" | "done";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        };
                    };
                };
            };
        };
    };
    desk_exportRetention: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                state?: "listed" | "approved" | "rejected" | "running" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    rosters_listImports: {
        parameters: {
            query?: {
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
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            at: string;
                            bad: number;
                            by: string;
                            file: string;
                            good: number;
                            /** Format: id */
                            id: string;
                            missing: number;
                            rows: number;
                            school: string;
                            /** @enum {string} */
                            state: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    rosters_uploadRoster: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        base64: string;
                        name: string;
                        type: string;
                    };
                    /** Format: id */
                    school?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                    };
                };
            };
        };
    };
    rosters_readImport: {
        parameters: {
            query: {
                id: string;
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
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asked: {
                            graduate: string | null;
                            name: string;
                            no: number;
                            number: string;
                            studentNumber: string;
                        }[];
                        at: string;
                        bad: number;
                        by: string;
                        cells: {
                            address: string;
                            column: {
                                en: string;
                                zh: string;
                            };
                            right: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            severity: "error" | "warning";
                            value: string;
                            wrong: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        columns: {
                            field: string | null;
                            head: string;
                            letter: string;
                            samples: string[];
                        }[];
                        effects: {
                            asked: number;
                            bad: number;
                            created: number;
                            same: number;
                            updated: number;
                        };
                        failed: {
                            code: string;
                            cure?: string;
                            title: string;
                        } | null;
                        fields: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            required: boolean;
                        }[];
                        file: string;
                        good: number;
                        /** Format: id */
                        id: string;
                        kept: number;
                        missing: number;
                        moreCells: number;
                        phase: string | null;
                        preview: {
                            address: number;
                            destination: {
                                en: string;
                                zh: string;
                            } | null;
                            /** @enum {string} */
                            effect: "new" | "update" | "same" | "ask" | "bad";
                            major: string;
                            name: string;
                            number: string;
                        }[];
                        progress: number;
                        remembered: boolean;
                        rows: number;
                        school: string;
                        /** @enum {string} */
                        state: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
                        undoUntil: string | null;
                        version: number;
                        whole: boolean;
                    };
                };
            };
        };
    };
    rosters_uploadRosterAgain: {
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
                    file: {
                        base64: string;
                        name: string;
                        type: string;
                    };
                    /** Format: id */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                    };
                };
            };
        };
    };
    rosters_mapRoster: {
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
                    /** Format: id */
                    id: string;
                    mapping: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asked: {
                            graduate: string | null;
                            name: string;
                            no: number;
                            number: string;
                            studentNumber: string;
                        }[];
                        at: string;
                        bad: number;
                        by: string;
                        cells: {
                            address: string;
                            column: {
                                en: string;
                                zh: string;
                            };
                            right: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            severity: "error" | "warning";
                            value: string;
                            wrong: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        columns: {
                            field: string | null;
                            head: string;
                            letter: string;
                            samples: string[];
                        }[];
                        effects: {
                            asked: number;
                            bad: number;
                            created: number;
                            same: number;
                            updated: number;
                        };
                        failed: {
                            code: string;
                            cure?: string;
                            title: string;
                        } | null;
                        fields: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            required: boolean;
                        }[];
                        file: string;
                        good: number;
                        /** Format: id */
                        id: string;
                        kept: number;
                        missing: number;
                        moreCells: number;
                        phase: string | null;
                        preview: {
                            address: number;
                            destination: {
                                en: string;
                                zh: string;
                            } | null;
                            /** @enum {string} */
                            effect: "new" | "update" | "same" | "ask" | "bad";
                            major: string;
                            name: string;
                            number: string;
                        }[];
                        progress: number;
                        remembered: boolean;
                        rows: number;
                        school: string;
                        /** @enum {string} */
                        state: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
                        undoUntil: string | null;
                        version: number;
                        whole: boolean;
                    };
                };
            };
        };
    };
    rosters_readMarked: {
        parameters: {
            query: {
                id: string;
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
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    rosters_answerRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: "replace" | "leave";
                    /** Format: id */
                    id: string;
                    no: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asked: {
                            graduate: string | null;
                            name: string;
                            no: number;
                            number: string;
                            studentNumber: string;
                        }[];
                        at: string;
                        bad: number;
                        by: string;
                        cells: {
                            address: string;
                            column: {
                                en: string;
                                zh: string;
                            };
                            right: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            severity: "error" | "warning";
                            value: string;
                            wrong: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        columns: {
                            field: string | null;
                            head: string;
                            letter: string;
                            samples: string[];
                        }[];
                        effects: {
                            asked: number;
                            bad: number;
                            created: number;
                            same: number;
                            updated: number;
                        };
                        failed: {
                            code: string;
                            cure?: string;
                            title: string;
                        } | null;
                        fields: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            required: boolean;
                        }[];
                        file: string;
                        good: number;
                        /** Format: id */
                        id: string;
                        kept: number;
                        missing: number;
                        moreCells: number;
                        phase: string | null;
                        preview: {
                            address: number;
                            destination: {
                                en: string;
                                zh: string;
                            } | null;
                            /** @enum {string} */
                            effect: "new" | "update" | "same" | "ask" | "bad";
                            major: string;
                            name: string;
                            number: string;
                        }[];
                        progress: number;
                        remembered: boolean;
                        rows: number;
                        school: string;
                        /** @enum {string} */
                        state: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
                        undoUntil: string | null;
                        version: number;
                        whole: boolean;
                    };
                };
            };
        };
    };
    rosters_runRoster: {
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
                    /** Format: id */
                    id: string;
                    whole?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asked: {
                            graduate: string | null;
                            name: string;
                            no: number;
                            number: string;
                            studentNumber: string;
                        }[];
                        at: string;
                        bad: number;
                        by: string;
                        cells: {
                            address: string;
                            column: {
                                en: string;
                                zh: string;
                            };
                            right: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            severity: "error" | "warning";
                            value: string;
                            wrong: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        columns: {
                            field: string | null;
                            head: string;
                            letter: string;
                            samples: string[];
                        }[];
                        effects: {
                            asked: number;
                            bad: number;
                            created: number;
                            same: number;
                            updated: number;
                        };
                        failed: {
                            code: string;
                            cure?: string;
                            title: string;
                        } | null;
                        fields: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            required: boolean;
                        }[];
                        file: string;
                        good: number;
                        /** Format: id */
                        id: string;
                        kept: number;
                        missing: number;
                        moreCells: number;
                        phase: string | null;
                        preview: {
                            address: number;
                            destination: {
                                en: string;
                                zh: string;
                            } | null;
                            /** @enum {string} */
                            effect: "new" | "update" | "same" | "ask" | "bad";
                            major: string;
                            name: string;
                            number: string;
                        }[];
                        progress: number;
                        remembered: boolean;
                        rows: number;
                        school: string;
                        /** @enum {string} */
                        state: "reading" | "mapping" | "preview" | "running" | "done" | "undone" | "failed";
                        undoUntil: string | null;
                        version: number;
                        whole: boolean;
                    };
                };
            };
        };
    };
    rosters_undoRoster: {
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
                    /** Format: id */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    rosters_getTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    rosters_listRosters: {
        parameters: {
            query?: {
                after?: string;
                id?: string;
                limit?: number;
                order?: "asc" | "desc";
                sort?: "year" | "school";
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            graduates: number;
                            /** Format: id */
                            id: string;
                            missing: number;
                            placed: number;
                            school: string;
                            year: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    rosters_readRetention: {
        parameters: {
            query?: {
                roster?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counted: {
                            confirmed: number;
                            unconfirmed: number;
                            value: number | null;
                        } | null;
                        destinations: {
                            destination: ("insured-work" | "work" | "flexible-work" | "self-employed" | "study" | "abroad" | "army" | "seeking" | "unwilling") | null;
                            graduates: number;
                            inWenzhou: number;
                            name: {
                                en: string;
                                zh: string;
                            };
                            stays: number;
                        }[];
                        graduates: number;
                        highest: number | null;
                        known: number;
                        rateOfAll: number | null;
                        rateOfKnown: number | null;
                        retained: number;
                        unknown: number;
                    };
                };
            };
        };
    };
    rosters_listSchools: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: id */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    posts_listRounds: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                month?: string;
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            asked: number;
                            association: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            closedAt: string | null;
                            counted: boolean;
                            division: string;
                            due: string;
                            /** Format: id */
                            id: string;
                            month: string;
                            openedAt: string;
                            openedBy: string;
                            remindedOn: string | null;
                            /** @enum {string} */
                            state: "open" | "closed";
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    posts_openRound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    association: string;
                    month: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asked: number;
                        due: string;
                        /** Format: id */
                        round: string;
                    };
                };
            };
        };
    };
    posts_readRound: {
        parameters: {
            query: {
                round: string;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: {
                            answer: ("posts" | "nothing") | null;
                            answeredAt: string | null;
                            answeredBy: string | null;
                            name: string;
                            note: string;
                            openings: number;
                            /** Format: id */
                            organisation: string;
                            posts: string[];
                        }[];
                        posts: {
                            employer: string;
                            /** Format: id */
                            id: string;
                            openings: number;
                            state: {
                                en: string;
                                zh: string;
                            };
                            title: string;
                        }[];
                        round: {
                            asked: number;
                            association: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            closedAt: string | null;
                            counted: boolean;
                            division: string;
                            due: string;
                            /** Format: id */
                            id: string;
                            month: string;
                            openedAt: string;
                            openedBy: string;
                            remindedOn: string | null;
                            /** @enum {string} */
                            state: "open" | "closed";
                            version: number;
                        };
                    };
                };
            };
        };
    };
    posts_answerRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "posts" | "nothing";
                    /** @default  */
                    note: string;
                    /** @default [] */
                    posts: string[];
                    /** Format: id */
                    round: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openings: number;
                    };
                };
            };
        };
    };
    posts_closeRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    round: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answered: number;
                        asked: number;
                        counted: boolean;
                        openings: number;
                        version: number;
                    };
                };
            };
        };
    };
    desk_exportRound: {
        parameters: {
            query: {
                format?: "xlsx" | "csv";
                round: string;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    desk_exportRounds: {
        parameters: {
            query?: {
                after?: string;
                format?: "xlsx" | "csv";
                limit?: number;
                month?: string;
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    audits_listSamples: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                target?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            by: string;
                            closedAt: string | null;
                            confirmed: number;
                            drawnAt: string;
                            estimate: {
                                amount: {
                                    high: number;
                                    low: number;
                                    share: number | null;
                                } | null;
                                best: {
                                    high: number;
                                    low: number;
                                };
                                confidence: number;
                                high: number;
                                low: number;
                                method: {
                                    en: string;
                                    zh: string;
                                };
                                share: number | null;
                                worst: {
                                    high: number;
                                    low: number;
                                };
                            } | null;
                            /** Format: id */
                            id: string;
                            mark: string;
                            marked: number;
                            plan: number;
                            population: number;
                            seed: string;
                            size: number;
                            target: string;
                            targetName: {
                                en: string;
                                zh: string;
                            };
                            unclear: number;
                            version: number;
                            wrong: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    audits_drawSample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area?: string;
                    mark?: string;
                    seed: string;
                    size: number;
                    target: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        population: number;
                    };
                };
            };
        };
    };
    audits_readSample: {
        parameters: {
            query: {
                sample: string;
            };
            header?: never;
            path: {
                sample: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            by: string;
                            day: string;
                            evidence: string;
                            fact: string;
                            href: string | null;
                            /** Format: id */
                            id: string;
                            markedAt: string | null;
                            markedBy: string | null;
                            note: string;
                            position: number;
                            quantity: number;
                            source: string;
                            verdict: ("confirmed" | "wrong" | "unclear") | null;
                            verification: string;
                            version: number;
                        }[];
                        sample: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            by: string;
                            closedAt: string | null;
                            confirmed: number;
                            drawnAt: string;
                            estimate: {
                                amount: {
                                    high: number;
                                    low: number;
                                    share: number | null;
                                } | null;
                                best: {
                                    high: number;
                                    low: number;
                                };
                                confidence: number;
                                high: number;
                                low: number;
                                method: {
                                    en: string;
                                    zh: string;
                                };
                                share: number | null;
                                worst: {
                                    high: number;
                                    low: number;
                                };
                            } | null;
                            /** Format: id */
                            id: string;
                            mark: string;
                            plan: number;
                            population: number;
                            seed: string;
                            size: number;
                            target: string;
                            targetName: {
                                en: string;
                                zh: string;
                            };
                            unclear: number;
                            version: number;
                            wrong: number;
                        };
                    };
                };
            };
        };
    };
    audits_closeSample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sample: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    sample: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        estimate: {
                            amount: {
                                high: number;
                                low: number;
                                share: number | null;
                            } | null;
                            best: {
                                high: number;
                                low: number;
                            };
                            confidence: number;
                            high: number;
                            low: number;
                            method: {
                                en: string;
                                zh: string;
                            };
                            share: number | null;
                            worst: {
                                high: number;
                                low: number;
                            };
                        };
                        version: number;
                    };
                };
            };
        };
    };
    audits_markItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item: string;
                sample: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence?: string;
                    /** Format: id */
                    item: string;
                    note?: string;
                    /** Format: id */
                    sample: string;
                    /** @enum {string} */
                    verdict: "confirmed" | "wrong" | "unclear";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        left: number;
                        version: number;
                    };
                };
            };
        };
    };
    audits_previewSample: {
        parameters: {
            query: {
                area?: string;
                mark?: string;
                target: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mark: string;
                        population: number;
                        sizes: {
                            atHalf: number;
                            atTwentieth: number;
                            size: number;
                        }[];
                    };
                };
            };
        };
    };
    posts_searchPosts: {
        parameters: {
            query: {
                categories: string[];
                days?: number;
                educations: string[];
                industries: string[];
                occupations: string[];
                page: number;
                pay?: number;
                places: string[];
                q: string;
                sort?: "relevance" | "date" | "pay";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cut: {
                            limit: number;
                            reason: string;
                        } | null;
                        facets: {
                            categories: {
                                code: string;
                                count: number;
                            }[];
                            counties: {
                                code: string;
                                count: number;
                            }[];
                            educations: {
                                code: string;
                                count: number;
                            }[];
                            industries: {
                                code: string;
                                count: number;
                            }[];
                            occupations: {
                                code: string;
                                count: number;
                            }[];
                            pay: {
                                atLeast: number;
                                count: number;
                            }[];
                            payToBeAgreed: number;
                            postedWithin: {
                                count: number;
                                days: number;
                            }[];
                            towns: {
                                code: string;
                                count: number;
                            }[];
                        };
                        hits: {
                            post: {
                                actions: {
                                    label: {
                                        en: string;
                                        zh: string;
                                    };
                                    /** @enum {string} */
                                    name: "submit" | "approve" | "return" | "block" | "withdraw" | "close" | "refresh" | "fill" | "expire" | "reopen" | "hold" | "release";
                                    needsReason: boolean;
                                }[];
                                doubtful: string[];
                                employer: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                fields: {
                                    audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                    benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                    /** @enum {string} */
                                    category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                    contact: {
                                        name: string;
                                        phone: string;
                                    };
                                    /** @default  */
                                    description: string;
                                    division: string;
                                    /** @enum {string} */
                                    education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                    experienceYears?: number | null;
                                    /** @default  */
                                    hours: string;
                                    insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                    /** @default  */
                                    occupation: string;
                                    openings: number;
                                    openingsWords?: string;
                                    /** Format: id */
                                    organisation: string;
                                    pay: {
                                        from: number | null;
                                        /** @enum {string} */
                                        kind: "month" | "day" | "hour" | "year" | "negotiable";
                                        months?: number | null;
                                        to: number | null;
                                    };
                                    /** @default  */
                                    place: string;
                                    platform?: string;
                                    /** @default [] */
                                    skills: string[];
                                    /** @enum {string} */
                                    socialKind?: "employment" | "traineeship" | "flexible";
                                    title: string;
                                    /** Format: day */
                                    validUntil: string;
                                };
                                /** Format: id */
                                id: string;
                                industry: string | null;
                                mergedInto: string | null;
                                pending: {
                                    audiences: ("graduate" | "student" | "veteran" | "key-group" | "disabled")[];
                                    benefits: ("lodging" | "meals" | "meal-allowance" | "shuttle" | "weekend" | "paid-leave" | "training" | "bonus")[];
                                    /** @enum {string} */
                                    category: "market" | "policy" | "community" | "social" | "incubator" | "welfare" | "traineeship" | "internship" | "reserved";
                                    contact: {
                                        name: string;
                                        phone: string;
                                    };
                                    /** @default  */
                                    description: string;
                                    division: string;
                                    /** @enum {string} */
                                    education: "any" | "junior" | "vocational" | "college" | "bachelor" | "master";
                                    experienceYears?: number | null;
                                    /** @default  */
                                    hours: string;
                                    insurances: ("pension" | "medical" | "unemployment" | "injury" | "maternity" | "housing" | "accident")[];
                                    /** @default  */
                                    occupation: string;
                                    openings: number;
                                    openingsWords?: string;
                                    /** Format: id */
                                    organisation: string;
                                    pay: {
                                        from: number | null;
                                        /** @enum {string} */
                                        kind: "month" | "day" | "hour" | "year" | "negotiable";
                                        months?: number | null;
                                        to: number | null;
                                    };
                                    /** @default  */
                                    place: string;
                                    platform?: string;
                                    /** @default [] */
                                    skills: string[];
                                    /** @enum {string} */
                                    socialKind?: "employment" | "traineeship" | "flexible";
                                    title: string;
                                    /** Format: day */
                                    validUntil: string;
                                } | null;
                                publishedOn: string | null;
                                refreshedOn: string | null;
                                reviewDueOn: string | null;
                                /** @enum {string} */
                                state: "draft" | "in-review" | "published" | "held" | "filled" | "closed" | "expired" | "withdrawn" | "blocked";
                                stateName: {
                                    en: string;
                                    zh: string;
                                };
                                stateReason: string | null;
                                submittedAt: string | null;
                                submittedBy: string | null;
                                taken: number;
                                updatedAt: string;
                                version: number;
                                warnings: {
                                    pointer: string;
                                    right: {
                                        en: string;
                                        zh: string;
                                    };
                                    wrong: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                            };
                            replies: {
                                due: number;
                                inTime: number;
                                pips: boolean[];
                                usualDays: number | null;
                            } | null;
                        }[];
                        page: number;
                        pages: number;
                        places: {
                            code: string;
                            exact: boolean;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        relaxed: boolean;
                        total: number;
                        words: string[];
                    };
                };
            };
        };
    };
    desk_readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        can: string[];
                        demo: boolean;
                        department: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string} */
                        role: "visitor" | "person" | "organisation-admin" | "recruiter" | "reporter" | "school-counsellor" | "mentor" | "village-worker" | "town-officer" | "county-officer" | "city-officer" | "leader" | "auditor" | "system-administrator" | "security-administrator" | "audit-administrator" | "system";
                        roleName: {
                            en: string;
                            zh: string;
                        };
                        today: string;
                        waiting: {
                            answersDue: number;
                            checks: number;
                            commitmentsOverdue: number;
                            review: number;
                            tasks: number;
                        };
                    };
                };
            };
        };
    };
    cv_readSharedCv: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: {
                            name: string;
                            sections: {
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                lines: {
                                    detail: {
                                        en: string;
                                        zh: string;
                                    } | null;
                                    time: string | null;
                                    title: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                /** @enum {string} */
                                name: "introduction" | "wishes" | "education" | "work" | "skills" | "certificates";
                            }[];
                        };
                        expiresAt: string;
                        isOwn: boolean;
                        madeAt: string;
                        phone: string | null;
                    };
                };
            };
        };
    };
    cv_downloadSharedCv: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    posts_readShopWindow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answeredToday: number;
                        employers: number;
                        newThisWeek: number;
                        newToday: number;
                        openPosts: number;
                        repliers: {
                            division: string;
                            /** Format: id */
                            id: string;
                            name: string;
                            openPosts: number;
                            replies: {
                                due: number;
                                inTime: number;
                                pips: boolean[];
                                usualDays: number | null;
                            };
                        }[];
                        traineeships: number;
                    };
                };
            };
        };
    };
    plan_completeStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: day */
                    doneOn: string;
                    /** Format: id */
                    step: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    plan_attachEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        base64: string;
                        name: string;
                        type: string;
                    };
                    /** Format: id */
                    step: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        evidence: string;
                        name: string;
                    };
                };
            };
        };
    };
    plan_listTargets: {
        parameters: {
            query?: {
                area?: string;
                measure?: string;
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        measures: {
                            clause: string;
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            targets: number;
                        }[];
                        observations: {
                            en: string;
                            zh: string;
                        }[];
                        plan: {
                            code: string;
                            from: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                            to: string;
                            version: number;
                            year: number;
                        };
                        targets: {
                            baseline: {
                                owner: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                } | null;
                                state: string;
                                value: number | null;
                            };
                            cadence: string | null;
                            citations: {
                                clause: string;
                                id: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            clause: string;
                            comparator: string;
                            counts: string;
                            countsWords: {
                                en: string;
                                zh: string;
                            };
                            goal: number | null;
                            headline: boolean;
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            lead: {
                                department: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                } | null;
                                proposed: boolean;
                            };
                            measure: string;
                            measured: boolean;
                            note: {
                                en: string;
                                zh: string;
                            } | null;
                            pacing: {
                                /** @enum {string} */
                                kind: "linear";
                            } | {
                                /** @enum {string} */
                                kind: "at_end";
                            } | {
                                /** @enum {string} */
                                kind: "milestones";
                                steps: {
                                    /** Format: day */
                                    by: string;
                                    share: number;
                                }[];
                            };
                            period: string;
                            reported: {
                                by: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                } | null;
                                period: string;
                                source: string;
                                value: number;
                            } | null;
                            shares: {
                                county: string;
                                value: number;
                            }[];
                            strength: string;
                            strengthWords: {
                                en: string;
                                zh: string;
                            };
                            subsetOf: {
                                id: string;
                                stated: boolean;
                            } | null;
                            unconfirmedCounts: boolean;
                            unit: {
                                en: string;
                                scale: number;
                                zh: string;
                            };
                            unscored: {
                                en: string;
                                zh: string;
                            } | null;
                            value: number | null;
                            version: number;
                            with: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    plan_readTarget: {
        parameters: {
            query: {
                area?: string;
                plan?: string;
                target: string;
            };
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expectedToday: number | null;
                        how: {
                            en: string;
                            zh: string;
                        } | null;
                        margin: {
                            county: number | null;
                            department: number | null;
                        };
                        mayChange: boolean;
                        months: {
                            expected: number;
                            month: string;
                        }[];
                        parameters: {
                            code: string;
                            confirmed: boolean;
                            label: {
                                en: string;
                                zh: string;
                            };
                            owner: string;
                            ownerName: {
                                en: string;
                                zh: string;
                            };
                            value: string | null;
                        }[];
                        summed: boolean;
                        target: {
                            baseline: {
                                owner: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                } | null;
                                state: string;
                                value: number | null;
                            };
                            cadence: string | null;
                            citations: {
                                clause: string;
                                id: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            clause: string;
                            comparator: string;
                            counts: string;
                            countsWords: {
                                en: string;
                                zh: string;
                            };
                            goal: number | null;
                            headline: boolean;
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            lead: {
                                department: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                } | null;
                                proposed: boolean;
                            };
                            measure: string;
                            measured: boolean;
                            note: {
                                en: string;
                                zh: string;
                            } | null;
                            pacing: {
                                /** @enum {string} */
                                kind: "linear";
                            } | {
                                /** @enum {string} */
                                kind: "at_end";
                            } | {
                                /** @enum {string} */
                                kind: "milestones";
                                steps: {
                                    /** Format: day */
                                    by: string;
                                    share: number;
                                }[];
                            };
                            period: string;
                            reported: {
                                by: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                } | null;
                                period: string;
                                source: string;
                                value: number;
                            } | null;
                            shares: {
                                county: string;
                                value: number;
                            }[];
                            strength: string;
                            strengthWords: {
                                en: string;
                                zh: string;
                            };
                            subsetOf: {
                                id: string;
                                stated: boolean;
                            } | null;
                            unconfirmedCounts: boolean;
                            unit: {
                                en: string;
                                scale: number;
                                zh: string;
                            };
                            unscored: {
                                en: string;
                                zh: string;
                            } | null;
                            value: number | null;
                            version: number;
                            with: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        };
                        versions: {
                            at: string;
                            by: {
                                department: {
                                    en: string;
                                    zh: string;
                                } | null;
                                name: string | null;
                            } | null;
                            changes: {
                                en: string;
                                zh: string;
                            }[];
                            lead: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            number: number;
                            pacing: {
                                /** @enum {string} */
                                kind: "linear";
                            } | {
                                /** @enum {string} */
                                kind: "at_end";
                            } | {
                                /** @enum {string} */
                                kind: "milestones";
                                steps: {
                                    /** Format: day */
                                    by: string;
                                    share: number;
                                }[];
                            };
                            reason: string;
                            shares: {
                                code: string;
                                kind: string;
                                value: number;
                            }[];
                            value: number | null;
                        }[];
                    };
                };
            };
        };
    };
    plan_divideTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    shares: {
                        code: string;
                        /** @enum {string} */
                        kind: "county" | "department";
                        value: number;
                    }[];
                    target: string;
                    value?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        target: string;
                        version: number;
                    };
                };
            };
        };
    };
    plan_confirmLeadDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                    reason: string;
                    target: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        target: string;
                        version: number;
                    };
                };
            };
        };
    };
    plan_setPacing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pacing: {
                        /** @enum {string} */
                        kind: "linear";
                    } | {
                        /** @enum {string} */
                        kind: "at_end";
                    } | {
                        /** @enum {string} */
                        kind: "milestones";
                        steps: {
                            /** Format: day */
                            by: string;
                            share: number;
                        }[];
                    };
                    reason: string;
                    target: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        target: string;
                        version: number;
                    };
                };
            };
        };
    };
    desk_listMyTasks: {
        parameters: {
            query?: {
                after?: string;
                done?: boolean;
                given?: boolean;
                limit?: number;
                order?: "asc" | "desc";
                sort?: "due" | "title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            count: number;
                            due: string;
                            /** @enum {string} */
                            from: "target" | "review" | "application" | "check" | "commitment" | "person";
                            href: string | null;
                            id: string;
                            mayFinish: boolean;
                            overdue: boolean;
                            owner: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            state: "open" | "done";
                            title: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            why: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    desk_makeTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area?: string | null;
                    /** Format: day */
                    due: string;
                    note?: string;
                    owner: string;
                    target?: string | null;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    desk_finishTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "open" | "done";
                    /** Format: id */
                    task: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    desk_exportTasks: {
        parameters: {
            query?: {
                after?: string;
                done?: boolean;
                format?: "xlsx" | "csv";
                given?: boolean;
                limit?: number;
                order?: "asc" | "desc";
                sort?: "due" | "title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    organisations_listVerificationReasons: {
        parameters: {
            query: {
                decision: "ask" | "refuse";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            code: "code-mismatch" | "name-mismatch" | "unreadable" | "missing" | "no-authority" | "expired" | "not-here" | "not-an-organisation" | "false-posts" | "asks-money" | "complaints" | "no-answers" | "data-misuse" | "deregistered" | "moved" | "recorded-wrongly";
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    organisations_listRequests: {
        parameters: {
            query?: {
                after?: string;
                kind?: "register" | "claim" | "change";
                limit?: number;
                order?: "asc" | "desc";
                sort?: "due" | "sent";
                state?: "waiting" | "asked" | "second-look" | "verified" | "refused" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            county: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            dueOn: string | null;
                            /** Format: id */
                            id: string;
                            kind: {
                                en: string;
                                zh: string;
                            };
                            name: string;
                            organisationKind: {
                                en: string;
                                zh: string;
                            };
                            overdue: boolean;
                            sentAt: string | null;
                            /** @enum {string} */
                            state: "draft" | "waiting" | "asked" | "second-look" | "verified" | "refused";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    organisations_readRequestForOfficer: {
        parameters: {
            query: {
                request: string;
            };
            header?: never;
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        askedFor: {
                            en: string;
                            zh: string;
                        };
                        checks: {
                            before: string | null;
                            field: string;
                            fits: boolean | null;
                            said: string;
                        }[];
                        contact: {
                            name: string;
                            phone: string;
                        };
                        firstBy: string | null;
                        isMine: boolean;
                        request: {
                            canTake: boolean;
                            documents: {
                                /** Format: id */
                                id: string;
                                kind: string;
                                kindName: {
                                    en: string;
                                    zh: string;
                                };
                                name: string;
                                size: number;
                                type: string;
                            }[];
                            dueOn: string | null;
                            facts: {
                                address?: string;
                                contactName: string;
                                contactPhone: string;
                                creditCode: string;
                                division: string;
                                industry?: string;
                                /** @enum {string} */
                                kind: "enterprise" | "individual" | "state-firm" | "social" | "institution" | "organ" | "school" | "association" | "incubator" | "agency" | "bank" | "village";
                                /** Format: day */
                                licenceFrom?: string;
                                licenceNumber?: string;
                                /** Format: day */
                                licenceUntil?: string;
                                name: string;
                                representative?: string;
                            };
                            /** Format: id */
                            id: string;
                            /** @enum {string} */
                            kind: "register" | "claim" | "change";
                            kindName: {
                                en: string;
                                zh: string;
                            };
                            missing: {
                                kind: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            note: string | null;
                            organisation: string | null;
                            reason: {
                                en: string;
                                zh: string;
                            } | null;
                            sentAt: string | null;
                            /** @enum {string} */
                            state: "draft" | "waiting" | "asked" | "second-look" | "verified" | "refused";
                            stateName: {
                                en: string;
                                zh: string;
                            };
                            taken: boolean;
                            version: number;
                        };
                        twoLook: boolean;
                        warnings: {
                            en: string;
                            zh: string;
                        }[];
                    };
                };
            };
        };
    };
    organisations_decideRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    checks: {
                        field: string;
                        fits: boolean;
                    }[];
                    /** @enum {string} */
                    decision: "verify" | "ask" | "refuse";
                    note?: string;
                    /** @enum {string} */
                    reason?: "code-mismatch" | "name-mismatch" | "unreadable" | "missing" | "no-authority" | "expired" | "not-here" | "not-an-organisation" | "false-posts" | "asks-money" | "complaints" | "no-answers" | "data-misuse" | "deregistered" | "moved" | "recorded-wrongly";
                    /** Format: id */
                    request: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    organisations_readDocument: {
        parameters: {
            query: {
                document: string;
                request: string;
            };
            header?: never;
            path: {
                document: string;
                request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                        errors?: {
                            pointer: string;
                            right: string;
                            wrong: string;
                        }[];
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
}
