<?php

final class SocialEventsTest {

	public function shouldTellOfAFriendshipOnceItIsAccepted(): void {
		set_up();

		do_action( 'friends_friendship_requested', 1, 5, 6 );
		$requested = queued();
		do_action( 'friends_friendship_accepted', 1, 5, 6, null );

		same( array(), $requested );
		same( array( 'shoppers.befriended', '5', '6', 'friendship-1' ), array( only()['type'], only()['customerId'], only()['friendCustomerId'], only()['id'] ) );
	}

	public function shouldTellWhoFollowsWhomAndNoLonger(): void {
		set_up();
		$follow = (object) array(
			'leader_id'   => '8',
			'follower_id' => '5',
		);

		do_action( 'bp_start_following', $follow );
		do_action( 'bp_stop_following', $follow );

		same( array( 'shopper.followed', 'shopper.unfollowed' ), array_column( queued(), 'type' ) );
		same( array( '5', '8' ), array( queued()[0]['customerId'], queued()[0]['followedCustomerId'] ) );
	}

	public function shouldTellAPostWithALinkToAProductAsShared(): void {
		set_up();
		$this->products();

		do_action( 'bp_activity_posted_update', 'Love this http://127.0.0.1:18080/product/t-shirt-with-logo/ and http://127.0.0.1:18080/about/', 5, 1 );

		same( array( 'product.shared', '5', '30', 'buddypress' ), array( only()['type'], only()['customerId'], only()['productId'], only()['channel'] ) );
	}

	public function shouldTellALikeOfAPostAsALikeOfItsProduct(): void {
		set_up();
		$this->products();
		World::$activities[1] = (object) array(
			'content'      => 'Love this <a href="http://127.0.0.1:18080/product/t-shirt-with-logo/">shirt</a>',
			'primary_link' => 'http://127.0.0.1:18080/members/ada/',
		);

		do_action( 'bp_activity_add_user_favorite', 1, 6 );
		do_action( 'bp_activity_remove_user_favorite', 1, 6 );
		do_action( 'bp_activity_add_user_favorite', 2, 6 );

		same( array( 'product.liked', 'product.unliked' ), array_column( queued(), 'type' ) );
		same( '30', queued()[0]['productId'] );
	}

	private function products(): void {
		World::$posts = array(
			30 => 'product',
			2  => 'page',
		);
		World::$links = array(
			'http://127.0.0.1:18080/product/t-shirt-with-logo/' => 30,
			'http://127.0.0.1:18080/about/' => 2,
		);
	}
}
