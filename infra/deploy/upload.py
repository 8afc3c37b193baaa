"""Where the package waits for CloudFormation: one private bucket an account, region and stage.

No package expires: a rollback, however late, needs the one that runs.
"""

from __future__ import annotations

import json
from typing import Any

from infra.package import Package, placed


class Bucket:
    """The bucket, made when it is missing, through an S3 client that is handed in."""

    def __init__(self, client: Any, account: str, region: str, stage: str) -> None:
        self._client = client
        self._region = region
        self._account = account
        self.name = f"kept-{stage}-{account}-{region}"

    def uploaded(self, package: Package) -> str:
        """The address of the template, with the code beside it. What is there is not sent again."""
        self._ensure()
        code = f"{package.digest}.zip"
        self._put_once(code, package.code.read_bytes())
        template = placed(json.loads(package.template.read_text()), self.name, code)
        body = json.dumps(template, sort_keys=True).encode()
        self._client.put_object(
            Bucket=self.name,
            Key="template.json",
            Body=body,
            ExpectedBucketOwner=self._account,
        )
        return self._address("template.json")

    def _address(self, key: str) -> str:
        """A URL of this bucket on whichever endpoint the client speaks to."""
        endpoint = str(self._client.meta.endpoint_url).rstrip("/")
        if endpoint.endswith(".amazonaws.com"):
            return f"https://{self.name}.s3.{self._region}.amazonaws.com/{key}"
        return f"{endpoint}/{self.name}/{key}"

    def _ensure(self) -> None:
        if self._exists():
            return
        place = {"LocationConstraint": self._region}
        settings = {} if self._region == "us-east-1" else {"CreateBucketConfiguration": place}
        self._client.create_bucket(Bucket=self.name, **settings)
        self._client.put_public_access_block(
            Bucket=self.name,
            PublicAccessBlockConfiguration={
                "BlockPublicAcls": True,
                "IgnorePublicAcls": True,
                "BlockPublicPolicy": True,
                "RestrictPublicBuckets": True,
            },
        )

    def _exists(self) -> bool:
        """Whether it is there and ours: a bucket's name can be taken by a stranger."""
        from botocore.exceptions import ClientError

        try:
            self._client.head_bucket(Bucket=self.name, ExpectedBucketOwner=self._account)
        except ClientError as error:
            if error.response["Error"]["Code"] in {"404", "NoSuchBucket"}:
                return False
            raise
        return True

    def _put_once(self, key: str, body: bytes) -> None:
        from botocore.exceptions import ClientError

        try:
            self._client.head_object(Bucket=self.name, Key=key)
        except ClientError:
            self._client.put_object(
                Bucket=self.name, Key=key, Body=body, ExpectedBucketOwner=self._account
            )

    def removed(self) -> bool:
        """Empty the bucket and remove it; whether it was there."""
        if not self._exists():
            return False
        for page in self._client.get_paginator("list_objects_v2").paginate(Bucket=self.name):
            for one in page.get("Contents", ()):
                self._client.delete_object(Bucket=self.name, Key=one["Key"])
        self._client.delete_bucket(Bucket=self.name)
        return True
