/** Who is calling: {@code UserId}, {@code Caller}, the roles. Knows platform. */
package health.vesper.identity;
