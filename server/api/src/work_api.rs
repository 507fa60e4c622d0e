//! What lies at `…/work/{work_id}` and beside it.
//!
//! dropshot's router takes either a variable or fixed names in one place of a path. So `poll` and `stats` have a trait
//! (and a document) of their own, and so has the item; one unpublished route of [`crate::WharfApi`] for each method
//! serves all three.

use dropshot::RequestContext;

use crate::answer::{Answer, Found, Polled, Resource};
use crate::environments::{EnvironmentPath, UpdateHeaders};
use crate::extract::{Bearer, FromHeaders, FromPath, FromQuery, JsonBody, LARGEST_BODY};
use crate::refusal::{Read, Update};
use crate::scalar::Nullable;
use crate::scope::{WorkExecute, WorkRead, WorkWrite};
use crate::work::{PollHeaders, PollQuery, WorkItem, WorkPath, WorkQueueStats, WorkUpdate};

/// The queue as a whole.
#[dropshot::api_description]
pub trait WorkQueueApi {
    type Context;

    /// Take work from the queue
    #[endpoint {
        method = GET,
        path = "/api/v1/cloud/environments/{environment_id}/work/poll",
        operation_id = "work-poll",
        tags = ["work"],
    }]
    async fn work_poll(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkExecute>,
        path: FromPath<EnvironmentPath>,
        query: FromQuery<PollQuery>,
        headers: FromHeaders<PollHeaders>,
    ) -> Answer<Polled<Nullable<WorkItem>>, Read>;

    /// Read the state of the queue
    #[endpoint {
        method = GET,
        path = "/api/v1/cloud/environments/{environment_id}/work/stats",
        operation_id = "work-stats",
        tags = ["work"],
    }]
    async fn work_stats(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkRead>,
        path: FromPath<EnvironmentPath>,
    ) -> Answer<Found<WorkQueueStats>, Read>;
}

/// One item of it.
#[dropshot::api_description]
pub trait WorkItemApi {
    type Context;

    /// Get a work item
    #[endpoint {
        method = GET,
        path = "/api/v1/cloud/environments/{environment_id}/work/{work_id}",
        operation_id = "work-get",
        tags = ["work"],
    }]
    async fn work_get(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkRead>,
        path: FromPath<WorkPath>,
    ) -> Answer<Resource<WorkItem>, Read>;

    /// Change a work item's metadata
    #[endpoint {
        method = POST,
        path = "/api/v1/cloud/environments/{environment_id}/work/{work_id}",
        operation_id = "work-update",
        tags = ["work"],
        request_body_max_bytes = LARGEST_BODY,
    }]
    async fn work_update(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkWrite>,
        path: FromPath<WorkPath>,
        headers: FromHeaders<UpdateHeaders>,
        body: JsonBody<WorkUpdate>,
    ) -> Answer<Resource<WorkItem>, Update>;
}
