"""DynamoDB, SQS, SNS, SSM and HTTP to the platforms: the only package that touches the world.

It imports model and desk.ports; boto3, requests and requests_oauthlib only inside functions.
"""
